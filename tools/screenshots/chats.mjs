/** A typed order in each language, from hello to the confirmation; after each word a picture of the phone. */
export const CHATS = [
  { language: 'tr', locale: 'tr-TR', name: 'Elif Arslan', says: [['menu', 'merhaba'], ['summary', '2 lahmacun acısız, bir ayran', 'Moda Caddesi 12/3, Kadıköy'], ['confirmation', 'Nakit öde']] },
  { language: 'en', locale: 'en-GB', name: 'Emma Wright', says: [['menu', 'hello'], ['summary', 'two mild lahmacun and one ayran', 'Moda Caddesi 12/3, Kadıköy'], ['confirmation', 'Pay cash']] },
];

/** Says a chat on a phone of its own and takes `phone-<language>-<what>.png` after each part. */
export async function takeChat({ browser, simulator, chat: { language, locale, name, says }, Customer, fileOf }) {
  const customer = await Customer.withPhone(simulator, name);
  const page = await browser.newPage({ locale, timezoneId: 'Europe/Istanbul', reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
  await page.addInitScript((phone) => localStorage.setItem('sofra-phone', phone), customer.id);
  await page.goto(`${simulator}/?lang=${language}`);
  for (const [what, ...words] of says) {
    const { text } = await customer.says(words);
    await page.getByRole('region', { name }).getByText(text.split('\n')[0].replaceAll('*', '')).last().waitFor();
    if (what === 'menu') await openList(page, name);
    await page.screenshot({ path: fileOf(`phone-${language}-${what}.png`) });
    if (what === 'menu') await page.keyboard.press('Escape');
  }
  await page.close();
}

/** The menu is a list that opens over the chat. */
async function openList(page, name) {
  await page.getByRole('region', { name }).getByRole('button', { name: /^(Menü|Menu)$/ }).last().click();
  await page.getByRole('dialog').waitFor();
}
