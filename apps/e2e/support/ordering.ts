import type { Locator } from 'playwright-core';
import type { PhoneInHand } from './phones-page';

const WORDS = {
  tr: { where: 'Nereye getirelim?', pay: 'Nasıl ödemek istersiniz?', cash: 'Nakit öde', confirmed: 'Siparişiniz mutfakta!' },
  en: { where: 'Where shall we bring it?', pay: 'How would you like to pay?', cash: 'Pay cash', confirmed: 'Your order is in the kitchen!' },
} as const;

/** The language that a customer and the shop speak. */
export type Spoken = keyof typeof WORDS;

/** Gives an address in words; answers the summary. */
export async function giveAddress(phone: PhoneInHand, address: string, spoken: Spoken = 'tr'): Promise<Locator> {
  await phone.reads(WORDS[spoken].where);
  await phone.write(address);
  return phone.reads(WORDS[spoken].pay);
}

/** Pays cash at the door for the order that a summary shows; answers the number that the shop has given. */
export async function payCash(phone: PhoneInHand, summary: Locator, spoken: Spoken = 'tr'): Promise<number> {
  await phone.pick(summary, WORDS[spoken].cash);
  const confirmation = await phone.reads(WORDS[spoken].confirmed);
  return Number(await confirmation.locator('strong', { hasText: /^\d+$/ }).textContent());
}

/** Orders a dish by its name, to an address that is typed; answers the number that the shop has given. */
export async function orderInWords(phone: PhoneInHand, dish: string, address = 'Moda Caddesi 12, Kadıköy'): Promise<number> {
  await phone.write(dish);
  return payCash(phone, await giveAddress(phone, address));
}
