import type { CouponDto, Currency, Locale } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';

type Say = (key: 'percentOff' | 'capped' | 'freeOf' | 'kind.free-delivery', params?: Record<string, string | number>) => string;

/** What a coupon gives, in a few words. */
export function discountText({ kind, value, cap, productId }: CouponDto, say: Say, { currency, locale, nameOf }: { currency: Currency; locale: Locale; nameOf(productId: string | null): string }): string {
  switch (kind) {
    case 'percent':
      return [say('percentOff', { value }), cap === null ? '' : say('capped', { cap: formatMoney(cap, currency, locale) })].filter(Boolean).join(', ');
    case 'fixed':
      return formatMoney(value, currency, locale);
    case 'free-product':
      return say('freeOf', { name: nameOf(productId) });
    case 'free-delivery':
      return say('kind.free-delivery');
  }
}

/** How many uses are left, whichever limit ends first; null without limits. */
export function usesLeft({ totalLimit, customerLimit, used, customers }: CouponDto): number | null {
  const left = [totalLimit === null ? null : totalLimit - used, customerLimit === null ? null : customerLimit - customers].filter((each) => each !== null);
  return left.length > 0 ? Math.min(...left) : null;
}
