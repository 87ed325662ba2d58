import { MONTHS, opening } from './moments-en';
import type { CouponCopy, FactsCopy, FormCopy, ReferralCopy } from './topic-copy';

const either = (ways: readonly string[]): string => [ways.slice(0, -1).join(', '), ways[ways.length - 1]].filter(Boolean).join(' or ');

/** What the branch is asked about, in English. */
export const FACTS: FactsCopy = {
  open: (until) => (until ? `We are open now and take orders until ${until}.` : 'We are open now.'),
  takes: {
    delivery: (minutes) => `A delivery takes about ${minutes} min from your order.`,
    pickup: (minutes) => `Your order is ready to pick up about ${minutes} min after you place it.`,
    table: (minutes) => `Your food takes about ${minutes} min from your order.`,
  },
  pay: {
    delivery: (ways) => `You can pay by ${either(ways)} at the door.`,
    pickup: (ways) => `You can pay by ${either(ways)} when you pick it up.`,
    table: (ways) => `You can pay by ${either(ways)} at your table.`,
  },
  area: (districts) => `We deliver to ${districts}.`,
  areaOpen: 'We deliver; just type your address.',
  areaPin: 'Send us the location (attach → Location) and we will tell you whether we deliver there.',
  areaYes: (district) => `Yes, we deliver to ${district}.`,
  minimum: (amount, most) => (most ? `Delivery starts at ${amount} to ${most}, depending on the address.` : `Delivery starts at ${amount}.`),
  noMinimum: 'There is no minimum order.',
  fee: (amount, most) => (most ? `Delivery costs ${amount} to ${most}, depending on the address.` : `Delivery costs ${amount}.`),
  noFee: 'Delivery is free.',
};

/** One screen for a dish, in English. */
export const FORM: FormCopy = {
  ask: (name, price) => `*${name}* · ${price}\nPick the options, how many and a note on one screen; or just write them here.`,
  quantity: 'How many',
  quantityHint: (max) => `1 to ${max}`,
  note: 'Note',
  noteHint: (max) => `For the kitchen, ${max} letters at most`,
  submit: 'Add to basket',
  stale: (name) => `That screen for ${name} belonged to an earlier question, so we added nothing. This is where we are:`,
  unknown: 'We cannot tell which dish that screen was for; please pick it again.',
  repriced: (name) => `Prices of ${name} have changed since you opened it; please look at the new total.`,
  optionGone: (name) => `Something you picked for ${name} is no longer on the menu.`,
  tooMany: (max, group) => `${group}: at most ${max}, please pick again.`,
};

/** Coupons, in English. */
export const COUPON: CouponCopy = {
  ask: 'Just type your coupon code.',
  kept: (code) => `🎟 We noted your coupon *${code}*; you will see it with your order.`,
  none: 'There is no coupon on your order.',
  removed: (code) => `We took the coupon ${code} off.`,
  stays: (code) => `The coupon ${code} stays on your order.`,
  deliveryFree: (code) => `free (${code})`,
  unknown: (code) => `We have no coupon called ${code}; could you check the code?`,
  inactive: (code) => `The coupon ${code} is not valid at the moment.`,
  notYet: (code, { day, month, clock }) => `The coupon ${code} is valid from ${day} ${MONTHS[month - 1]} at ${clock}.`,
  expired: (code) => `The coupon ${code} has expired.`,
  notNow: (code, next) => (next ? `The coupon ${code} does not count at this hour; you can use it ${opening(next)}.` : `The coupon ${code} does not count at this hour.`),
  belowMinimum: (code, missing) => `${missing} more for the coupon ${code}.`,
  onlyFor: (code, names) => (names ? `The coupon ${code} counts only for: ${names}.` : `The coupon ${code} does not count for what is in your basket.`),
  addProduct: (code, product) => `With the coupon ${code} one ${product} is on us; just add it to your basket.`,
  noDeliveryFee: (code) => `The coupon ${code} pays the delivery fee, and this order has none.`,
  nothingOff: (code) => `The coupon ${code} takes nothing off this order.`,
  usedUp: (code) => `Sorry, all uses of the coupon ${code} are taken.`,
  usedByYou: (code) => `You have used the coupon ${code} before.`,
  firstOrderOnly: (code) => `The coupon ${code} is for a first order only.`,
};

/** Invitations, in English. */
export const REFERRAL: ReferralCopy = {
  offer: (reward, terms, code, link) => `Invite your friends: when the first order of a friend you invited has been delivered, you get ${reward} (${terms}). Your code is *${code}*; just share this link:\n${link}`,
  reward: { fixed: (amount) => `a coupon for ${amount} off`, percent: (percent) => `a coupon for ${percent}% off`, 'free-delivery': 'a coupon for free delivery' },
  terms: { cap: (amount) => `at most ${amount}`, minimum: (amount) => `on orders of at least ${amount}`, days: (days) => (days === 1 ? 'valid for 1 day' : `valid for ${days} days`) },
  greeting: (code) => `Hello! My invitation code is ${code}`,
  off: 'There are no invitations at the moment.',
  noted: 'Welcome! We have noted your friend’s invitation.',
  own: 'This is your own invitation code; you can send it to a friend.',
  notNew: 'Invitation codes count before the first order, and you have ordered from us already.',
  taken: 'Another friend has invited you before.',
  unknown: 'We know no such invitation code; you can ask your friend for the link again.',
  earned: (reward, terms, code) => `🎉 The friend you invited has had a first order. As a thank you, here is ${reward}: *${code}* (${terms}). Just type it with your next order.`,
};
