import type { Locale, SalesDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import type { Words } from '../../core/i18n/words';
import { intlTag } from '../../shared/intl-tag';
import { percentText } from '../ui/percent-text';
import type { Bar } from './bars-table';

export const BREAKDOWNS = ['byDay', 'byHour', 'byProduct', 'byFulfilment', 'byPayment', 'byChannel', 'byTax', 'byReason'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** A report's numbers as bars, in the reader's words. */
export function salesBars(sales: SalesDto, { t, language }: Pick<Words, 't' | 'language'>): Record<Breakdown, Bar[]> {
  const money = (amount: number) => formatMoney(amount, sales.currency, language);
  const sold = (name: string, { orders, revenue }: { orders: number; revenue: number }): Bar => ({ name, amount: money(revenue), aside: String(orders), size: revenue });
  return {
    byDay: sales.days.map((day) => sold(dayName(day.businessDay, language), day)),
    byHour: sales.hours.map((each) => sold(`${String(each.hour).padStart(2, '0')}:00`, each)),
    byProduct: sales.products.map(({ name, quantity, revenue }) => ({ name, amount: money(revenue), aside: `${quantity}×`, size: quantity })),
    byFulfilment: sales.fulfilments.map((each) => sold(t(`fulfilment.${each.fulfilment}`), each)),
    byPayment: sales.payments.map((each) => sold(t(`payment.${each.method}`), each)),
    byChannel: sales.channels.map((each) => sold(t(`channel.${each.channel}`), each)),
    // Rates are not compared with each other: no bar takes the room of the two amounts.
    byTax: sales.taxes.map(({ basisPoints, revenue, tax }) => ({ name: percentText(basisPoints, language), amount: money(tax), aside: money(revenue), size: 0 })),
    byReason: sales.lost.map(({ reason, orders }) => ({ name: t(`reason.${reason ?? 'other'}`), amount: String(orders), size: orders })),
  };
}

function dayName(businessDay: string, language: Locale): string {
  return new Intl.DateTimeFormat(intlTag(language), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${businessDay}T00:00:00Z`));
}
