import type { Currency, Locale, ReferralTerms } from '@sofra/contracts';
import { formatMoney } from '../money/money';
import type { Copy } from './copy/copy';
import { copyFor } from './copy/copy-for';
import { chatLink } from './referral-code';
import { plainReply } from './out-of-turn';
import type { Reply } from './reply';
import { templateCall } from './status-templates';

/** A code of somebody who invites, and the number that friends write to. */
export interface Invitation {
  terms: ReferralTerms;
  currency: Currency;
  code: string;
  number: string;
}

/** What a customer reads, and sends on, to invite friends. */
export function invitationText({ terms, currency, code, number }: Invitation, locale: Locale): string {
  const { referral } = copyFor(locale);
  return referral.offer(rewardText(terms, currency, locale), termsText(terms, currency, locale), code, chatLink(number, referral.greeting(code)));
}

/** What an invited friend's first order has earned: a coupon for the next one. */
export function rewardReply({ terms, currency, code }: Omit<Invitation, 'number'>, locale: Locale): Reply {
  const body = copyFor(locale).referral.earned(rewardText(terms, currency, locale), termsText(terms, currency, locale), code);
  return plainReply('status', body, templateCall('sofra_friend_reward', locale, code));
}

function rewardText({ kind, value }: ReferralTerms, currency: Currency, locale: Locale): string {
  const { reward } = copyFor(locale).referral;
  switch (kind) {
    case 'fixed':
      return reward.fixed(formatMoney(value, currency, locale));
    case 'percent':
      return reward.percent(value);
    case 'free-delivery':
      return reward['free-delivery'];
  }
}

function termsText({ kind, cap, minimumBasket, validDays }: ReferralTerms, currency: Currency, locale: Locale): string {
  const { terms }: Copy['referral'] = copyFor(locale).referral;
  const amount = (minor: number) => formatMoney(minor, currency, locale);
  const most = kind === 'percent' && cap !== null ? [terms.cap(amount(cap))] : [];
  const least = minimumBasket > 0 ? [terms.minimum(amount(minimumBasket))] : [];
  return [...most, ...least, terms.days(validDays)].join(', ');
}
