/** A dish on one screen: switched on by the owner, asked for by taps, opened on the phone. */
export async function takeForm({ browser, simulator, address, owner, Customer, look, file }) {
  await switchOn(address, owner, async () => (await Customer.withPhone(simulator, 'Deniz Koç')).says(['merhaba']));
  const customer = await Customer.withPhone(simulator, 'Ece Tunalı');
  const { text } = await customer.says(['merhaba', 'Tavuk Dönerler', 'Tavuk Döner Dürüm 120 g']);
  const page = await browser.newPage({ ...look, viewport: { width: 390, height: 844 } });
  await page.addInitScript((phone) => localStorage.setItem('sofra-phone', phone), customer.id);
  await page.goto(`${simulator}/?lang=tr`);
  const phone = page.getByRole('region', { name: customer.name });
  await phone.getByText(text.split('\n')[1]).waitFor();
  await phone.getByRole('button', { name: 'Seçenekleri seç' }).click();
  await phone.getByRole('radio', { name: 'Acılı', exact: true }).check();
  await phone.getByRole('checkbox', { name: 'Soğansız' }).check();
  await page.screenshot({ path: file });
  await page.close();
}

/** The account that forms are published in is known once somebody has written. */
async function switchOn(address, { ADMIN_EMAIL: email, ADMIN_PASSWORD: password }, write) {
  await write();
  const headers = { origin: address, 'content-type': 'application/json' };
  const signedIn = await fetch(`${address}/api/auth/sign-in`, { method: 'POST', headers, body: JSON.stringify({ email, password }) });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = async (more = {}) => (await fetch(`${address}/api/settings/form`, { headers: { ...headers, cookie }, ...more })).json();
  await ask({ method: 'PUT', body: JSON.stringify({ isOn: true }) });
  for (let tries = 0; (await ask()).state !== 'published'; tries += 1) {
    if (tries > 60) throw new Error('the form was not published');
    await new Promise((resume) => setTimeout(resume, 500));
  }
}
