import { Injectable } from '@nestjs/common';
import type { DeskDto, PaymentMethod, QuoteBody, QuoteDto } from '@sofra/contracts';
import { type ManualProblem, type ManualQuote, type ManualWish, type MenuSnapshot, phoneOf, quoteManualOrder } from '@sofra/domain';
import type { Branch } from '../../branches/branch';
import { BranchesService } from '../../branches/branches.service';
import { CatalogService } from '../../catalog/catalog.service';
import { Clock } from '../../common/clock';
import { CallersService } from './callers.service';

/** What an order by telephone or at the counter would come to, by the chat's own rules. */
@Injectable()
export class ManualQuotes {
  constructor(
    private readonly branches: BranchesService,
    private readonly catalog: CatalogService,
    private readonly callers: CallersService,
    private readonly clock: Clock,
  ) {}

  async quote(branch: Branch, body: QuoteBody & { payment?: PaymentMethod }, basketId: string): Promise<ManualQuote> {
    const now = this.clock.now();
    const { currency, timeZone, defaultLocale: locale, zones, deliveryFee, minimumBasket, fulfilments, paymentMethods } = this.branches.facts(branch, now);
    const phone = phoneOf(body.phone ?? '');
    const coupon = body.couponCode ? await this.callers.coupon(branch, body.couponCode, phone) : null;
    const menu = await this.menu(branch);
    const quote = quoteManualOrder(wishOf(body, basketId), { now: now.getTime(), menu, currency, timeZone, locale, zones, deliveryFee, minimumBasket, coupon });
    const problems = [
      ...quote.problems,
      // What was typed is no number; and whose coupon it is must be known: without a number nobody could be kept from using it again.
      ...((body.phone || body.couponCode) && phone === null ? [problem('phone', 'required')] : []),
      ...(fulfilments.includes(body.fulfilment) ? [] : [problem('fulfilment', 'not-offered')]),
      ...(body.payment === undefined || paymentMethods.includes(body.payment) ? [] : [problem('payment', 'not-offered')]),
    ];
    return { ...quote, problems };
  }

  async desk(branch: Branch): Promise<DeskDto> {
    const { currency, fulfilments, paymentMethods, zones } = this.branches.facts(branch, this.clock.now());
    const menu = await this.menu(branch);
    return {
      branchId: branch.id,
      currency,
      fulfilments: [...fulfilments],
      paymentMethods: [...paymentMethods],
      zones: zones.map(({ id, name, fee }) => ({ id, name, fee })),
      products: productsOf(menu),
    };
  }

  private async menu(branch: Branch): Promise<MenuSnapshot> {
    return this.catalog.snapshot(branch, await this.catalog.version(branch.organizationId));
  }
}

/** Shown as the page shows it. */
export function toQuoteDto({ priced, zone, problems }: ManualQuote): QuoteDto {
  const { subtotal, discount, charges, total, currency } = priced;
  return { subtotal, discount, charges: [...charges], total, currency, zone: zone?.name ?? null, problems };
}

function problem(field: string, code: 'required' | 'not-offered'): ManualProblem {
  return { field, code, name: '' };
}

function wishOf({ fulfilment, tableLabel, address, zoneId, lines, couponCode }: QuoteBody, basketId: string): ManualWish {
  return {
    ...{ basketId, fulfilment, tableLabel: tableLabel ?? null, address: address ?? null, zoneId: zoneId ?? null, couponCode: couponCode ?? null },
    lines: lines.map(({ productId, quantity, modifiers = [], parts, note }) => ({
      ...{ productId, quantity, modifiers, note: note || null },
      ...(parts && { parts: parts.map((part) => ({ ...part, modifiers: part.modifiers ?? [] })) }),
    })),
  };
}

function productsOf(menu: MenuSnapshot): DeskDto['products'] {
  const inOrder = menu.categories.flatMap(({ productIds }) => productIds.flatMap((id) => menu.products.get(id) ?? []));
  return inOrder.filter(({ isAlcohol }) => !isAlcohol).map(({ id, name, price, isAvailable, modifierGroups, slots = [] }) => ({
    ...{ id, name, price, isAvailable },
    groups: modifierGroups.map((group) => ({
      ...{ id: group.id, name: group.name, min: group.min, max: group.max },
      modifiers: group.modifiers.map((modifier) => ({ id: modifier.id, name: modifier.name, price: modifier.priceDelta, isAvailable: modifier.isAvailable })),
    })),
    slots: slots.map((slot) => ({ id: slot.id, name: slot.name, choices: slot.choices.map(({ product, extra }) => ({ productId: product.id, extra })) })),
  }));
}
