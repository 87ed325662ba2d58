import { aBranch, aWorld, ChatDriver } from '../testing';
import type { DeliveryZone } from '../zones/zone';

const KADIKOY = { latitude: 40.9903, longitude: 29.0291 };
const near: DeliveryZone = { id: 'near', name: 'Yakın', area: { kind: 'radius', center: KADIKOY, meters: 1_000 }, fee: 1_500, minimumBasket: 10_000, minutes: 20 };
const moda: DeliveryZone = { id: 'moda', name: 'Moda', area: { kind: 'districts', names: ['Moda', 'Caferağa'] }, fee: 2_500, minimumBasket: 0, minutes: null };
const home = (text: string, pin: { latitude: number | null; longitude: number | null } = { latitude: null, longitude: null }) => ({ id: '01890000-0000-7000-8000-000000000001', text, ...pin });

/** A guest with a dürüm in the basket, or an ayran. */
function atCheckout(zones: DeliveryZone[], addresses: ReturnType<typeof home>[] = [], dish = '1 ayran'): ChatDriver {
  const chat = new ChatDriver(aWorld({ branch: aBranch({ zones }), addresses }));
  chat.type('merhaba');
  chat.type(dish);
  return chat;
}

describe('delivery zones in the chat', () => {
  it('checks a known address without a word and charges its zone', () => {
    const chat = atCheckout([near], [home('Söğütlüçeşme Cd. 5', KADIKOY)], '3 ayran');
    // Half an hour to cook, and twenty minutes on the way.
    expect(chat.last.body).toContain('yaklaşık 50 dk');
    expect(chat.last.body).toContain('15,00');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ wayMinutes: 20, priced: { charges: [{ kind: 'delivery', amount: 1_500 }], total: 13_500 } });
  });

  it('adds to the zone’s minutes what a busy kitchen needs', () => {
    const chat = atCheckout([near], [home('Söğütlüçeşme Cd. 5', KADIKOY)], '3 ayran');
    const minutes = Number(/(\d+) dk/.exec(chat.last.body)?.[1]);
    chat.world = { ...chat.world, branch: { ...chat.world.branch, busyMinutes: 20 } };
    chat.type('öde');
    expect(chat.last.body).toContain(`${minutes + 20} dk`);
  });

  it('says what is missing to the zone’s minimum', () => {
    const chat = atCheckout([near], [home('Söğütlüçeşme Cd. 5', KADIKOY)]);
    expect(chat.last.body).toContain('en az 100,00');
    expect(chat.last.body).toContain('60,00');
  });

  it('asks for a pin where only a pin can tell, and joins it to the address', () => {
    const chat = atCheckout([near], [], '3 ayran');
    chat.type('Söğütlüçeşme Cd. 5 kat 2');
    expect(chat.last.body).toContain('konumunu gönderir misiniz');
    chat.pin(KADIKOY.latitude, KADIKOY.longitude);
    expect(chat.last.body).toContain('Söğütlüçeşme Cd. 5 kat 2');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.address).toMatchObject({ text: 'Söğütlüçeşme Cd. 5 kat 2', ...KADIKOY });
  });

  it('asks for the district, and writes it into the address', () => {
    const chat = atCheckout([moda], [home('Bademaltı Sk. 5')]);
    expect(chat.last.body).toContain('hangi semtte? Moda, Caferağa');
    chat.type('moda');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ address: { text: 'Bademaltı Sk. 5, Moda' }, priced: { charges: [{ amount: 2_500 }] } });
  });

  it.each(['başka bir yerde', 'Ataşehir', 'bilmiyorum ki', 'su'])('keeps the address when "%s" names no district, and asks again', (text) => {
    const chat = atCheckout([moda], [home('Bademaltı Sk. 5')]);
    chat.type(text);
    expect(chat.last.body).toContain('“Bademaltı Sk. 5” hangi semtte? Moda, Caferağa');
    chat.type('Moda’da');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ address: { text: 'Bademaltı Sk. 5, Moda' } });
    expect(chat.world.addresses.map((saved) => saved.text)).toEqual(['Bademaltı Sk. 5, Moda']);
  });

  it('says that it is none of the districts', () => {
    const chat = atCheckout([moda], [home('Bademaltı Sk. 5')]);
    expect(chat.type('başka bir yerde').body).toContain('“başka bir yerde” servisimiz olan semtler arasında yok.');
  });

  it('takes a whole new address with its district for what it is', () => {
    const chat = atCheckout([moda], [home('Bademaltı Sk. 5')]);
    chat.type('Ferit Tek Sk. 12 daire 3, Moda');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ address: { text: 'Ferit Tek Sk. 12 daire 3, Moda' } });
  });

  it('takes the street of another address too, and asks for its district', () => {
    const chat = atCheckout([moda], [home('Bademaltı Sk. 5')]);
    expect(chat.type('Bahariye Cd. 12').body).toContain('“Bahariye Cd. 12” hangi semtte?');
    chat.type('Caferağa mahallesi');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ address: { text: 'Bahariye Cd. 12, Caferağa' } });
  });

  it('joins a pin to the address whose district it asked for', () => {
    const chat = atCheckout([moda], [home('Bademaltı Sk. 5')]);
    chat.pin(KADIKOY.latitude, KADIKOY.longitude);
    chat.type('moda');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ address: { text: 'Bademaltı Sk. 5, Moda', ...KADIKOY } });
  });

  it('gives a bare pin its street and then its district', () => {
    const chat = atCheckout([moda]);
    chat.pin(KADIKOY.latitude, KADIKOY.longitude);
    expect(chat.type('Ferit Tek Sk. 12').body).toContain('“Ferit Tek Sk. 12” hangi semtte?');
    chat.type('moda');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ address: { text: 'Ferit Tek Sk. 12, Moda', ...KADIKOY } });
  });

  it('refuses politely out of the zones, and hands over at the door instead', () => {
    const chat = atCheckout([near], [], '3 ayran');
    chat.pin(41.2, 29.0291);
    expect(chat.last.body).toContain('servisimiz yok');
    chat.tap('Gel al');
    expect(chat.last.body).not.toContain('Teslimat');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ fulfilment: 'pickup', priced: { charges: [], total: 12_000 } });
  });

  it('goes to the address it delivers to when the last one is too far', () => {
    const chat = atCheckout([near], [{ ...home('Beykoz', { latitude: 41.2, longitude: 29.1 }), id: '01890000-0000-7000-8000-000000000002' }, home('Söğütlüçeşme Cd. 5', KADIKOY)], '3 ayran');
    expect(chat.last.body).toContain('Söğütlüçeşme');
  });

  it('is obeyed by a basket that was on its way when the owner drew the zone', () => {
    const chat = atCheckout([], [home('Beykoz', { latitude: 41.2, longitude: 29.1 })], '3 ayran');
    chat.world = { ...chat.world, branch: aBranch({ zones: [near] }) };
    chat.tap('Nakit');
    expect(chat.drafts).toEqual([]);
    expect(chat.last.body).toContain('servisimiz yok');
    expect(chat.last.body).not.toContain('önceki bir soruya aitti');
  });
});
