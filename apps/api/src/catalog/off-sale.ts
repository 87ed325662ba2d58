import type { BoardEventType, OffSaleDto, TranslatedText } from '@sofra/contracts';
import type { BoardEventContent } from '../board/board-ledger';
import type { Statement, Transaction } from '../database/transaction';
import { isLeft, isSwitchedOn } from './menu-statements';

/** A board knows no "for good": it is told a day that nobody waits for. */
const NEVER = '9999-12-31T00:00:00.000Z';

const nameOf = (table: string, owner: string, of: string) =>
  `(SELECT coalesce(jsonb_object_agg(t.locale, t.name), '{}') FROM ${table} t WHERE t.${owner}_id = ${of})`;

/** What organization `$1` does not sell at `$2`, by branch: sold out for a while, switched off (there or everywhere), counted with none left, or off the menu. `$3`: of one branch, `$4`: one thing only. */
const OFF_SALE: Statement = {
  name: 'catalog-off-sale',
  text: `SELECT b.id AS "branchId", p.id AS "productId", NULL::uuid AS "modifierId", ${nameOf('product_translations', 'product', 'p.id')} AS name, NULL::jsonb AS "group",
      p.sold_out_until AS until, p.sold_out_by AS by, ${isSwitchedOn('p', 'o')} AS "isOn", ${isLeft('p', 'k')} AS "isLeft", p.archived_at IS NULL AND c.archived_at IS NULL AS "isOnMenu"
    FROM branches b JOIN products p ON p.organization_id = b.organization_id JOIN categories c ON c.id = p.category_id
    LEFT JOIN branch_products o ON o.branch_id = b.id AND o.product_id = p.id
    LEFT JOIN stock k ON k.branch_id = b.id AND k.product_id = p.id
    WHERE b.organization_id = $1 AND (b.archived_at IS NULL OR b.id = $3) AND ($3::uuid IS NULL OR b.id = $3) AND ($4::uuid IS NULL OR p.id = $4)
      AND (p.archived_at IS NOT NULL OR NOT ${isSwitchedOn('p', 'o')} OR NOT ${isLeft('p', 'k')} OR p.sold_out_until > $2)
    UNION ALL
    SELECT b.id, NULL, m.id, ${nameOf('modifier_translations', 'modifier', 'm.id')}, ${nameOf('modifier_group_translations', 'modifier_group', 'g.id')},
      m.sold_out_until, m.sold_out_by, m.is_available, true, m.archived_at IS NULL AND g.archived_at IS NULL
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
  /** Not counted, or some of it left. */
  isLeft: boolean;
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
export function toOffSaleDto(thing: OffSale): OffSaleDto | undefined {
  const { productId, modifierId, name, group, by, isOn, isLeft, isOnMenu } = thing;
  if (!isOnMenu) return undefined;
  const until = endOf(thing);
  return { productId, modifierId, name, group, until: until?.toISOString() ?? null, by: until && by, ...(isOn && !isLeft && { isOutOfStock: true }) };
}

/** When it is sold again by itself; null: not at all. */
export function endOf({ until, isOn, isLeft, isOnMenu }: OffSale): Date | null {
  return isOn && isLeft && isOnMenu ? until : null;
}

/** One product, or one option. */
export type SellableThing = Pick<OffSale, 'productId' | 'modifierId'>;

/** The board event about a product or an option: that it is not sold now, or, without `now`, that it is again. */
export function saleEvent({ productId, modifierId }: SellableThing, now: OffSale | undefined): [BoardEventType, BoardEventContent] {
  if (!now) return ['product.back', { product: { productId, modifierId, soldOutUntil: null } }];
  const offSale = toOffSaleDto(now);
  return ['product.sold-out', { product: { productId, modifierId, soldOutUntil: endOf(now)?.toISOString() ?? NEVER }, ...(offSale && { offSale }) }];
}
