import type { OffSaleDto, TranslatedText } from '@sofra/contracts';
import type { Statement, Transaction } from '../database/transaction';

const nameOf = (table: string, owner: string, of: string) =>
  `(SELECT coalesce(jsonb_object_agg(t.locale, t.name), '{}') FROM ${table} t WHERE t.${owner}_id = ${of})`;

/** What organization `$1` does not sell at `$2`, by branch: sold out for a while, switched off (there or everywhere), or off the menu. `$3`: of one branch, `$4`: one thing only. */
const OFF_SALE: Statement = {
  name: 'catalog-off-sale',
  text: `SELECT b.id AS "branchId", p.id AS "productId", NULL::uuid AS "modifierId", ${nameOf('product_translations', 'product', 'p.id')} AS name, NULL::jsonb AS "group",
      p.sold_out_until AS until, p.sold_out_by AS by, coalesce(o.is_available, p.is_available) AS "isOn", p.archived_at IS NULL AND c.archived_at IS NULL AS "isOnMenu"
    FROM branches b JOIN products p ON p.organization_id = b.organization_id JOIN categories c ON c.id = p.category_id
    LEFT JOIN branch_products o ON o.branch_id = b.id AND o.product_id = p.id
    WHERE b.organization_id = $1 AND (b.archived_at IS NULL OR b.id = $3) AND ($3::uuid IS NULL OR b.id = $3) AND ($4::uuid IS NULL OR p.id = $4)
      AND (p.archived_at IS NOT NULL OR NOT coalesce(o.is_available, p.is_available) OR p.sold_out_until > $2)
    UNION ALL
    SELECT b.id, NULL, m.id, ${nameOf('modifier_translations', 'modifier', 'm.id')}, ${nameOf('modifier_group_translations', 'modifier_group', 'g.id')},
      m.sold_out_until, m.sold_out_by, m.is_available, m.archived_at IS NULL AND g.archived_at IS NULL
    FROM branches b JOIN modifier_groups g ON g.organization_id = b.organization_id JOIN modifiers m ON m.group_id = g.id
    WHERE b.organization_id = $1 AND (b.archived_at IS NULL OR b.id = $3) AND ($3::uuid IS NULL OR b.id = $3) AND ($4::uuid IS NULL OR m.id = $4)
      AND (m.archived_at IS NOT NULL OR NOT m.is_available OR m.sold_out_until > $2)`,
};

/** One product or option that one branch does not sell. */
export interface OffSale {
  branchId: string;
  productId: string | null;
  modifierId: string | null;
  name: TranslatedText;
  /** The group an option is of. */
  group: TranslatedText | null;
  until: Date | null;
  by: string | null;
  /** Not switched off, there or everywhere. */
  isOn: boolean;
  /** Archived things, and those in an archived category or group, are not even off sale to a cook. */
  isOnMenu: boolean;
}

/** Which of what is not sold: of one branch, or one product or option. */
export interface OffSaleWanted {
  branchId?: string;
  id?: string;
}

/** What an organization does not sell at `now`. */
export async function readOffSale(tx: Transaction, organizationId: string, now: Date, { branchId, id }: OffSaleWanted = {}): Promise<OffSale[]> {
  return (await tx.read<OffSale & object>(OFF_SALE, [organizationId, now, branchId ?? null, id ?? null])).rows;
}

/** As a board shows it; undefined for what is not on the menu at all. */
export function toOffSaleDto({ productId, modifierId, name, group, until, by, isOn, isOnMenu }: OffSale): OffSaleDto | undefined {
  if (!isOnMenu) return undefined;
  return { productId, modifierId, name, group, until: isOn ? (until?.toISOString() ?? null) : null, by: isOn ? by : null };
}
