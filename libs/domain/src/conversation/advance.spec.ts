import { ChatDriver } from '../testing';

describe('a new customer', () => {
  it('orders one product with options in at most seven messages, confirmation included', () => {
    const chat = new ChatDriver();
    chat.type('Merhaba');
    chat.tap('Dürümler');
    chat.tap('Tavuk Döner Dürüm');
    chat.tap('Tombik');
    chat.tap('İstemiyorum');
    chat.type('Moda Caddesi 5 daire 3, Kadıköy');
    chat.tap('Nakit');

    expect(chat.sent.length).toBeLessThanOrEqual(7);
    expect(chat.drafts).toHaveLength(1);
    expect(chat.drafts[0]).toMatchObject({
      customerName: 'Ayşe',
      paymentMethod: 'cash',
      fulfilment: 'delivery',
      address: { text: 'Moda Caddesi 5 daire 3, Kadıköy' },
      priced: { total: 19_000 },
    });
    expect(chat.sent.at(-1)?.purpose).toBe('confirmation');
    expect(chat.last.body).toContain('Sipariş no: *1*');
  });
});
