import { aBranch, aWorld, ChatDriver } from '../testing';
import type { ReferralTerms } from '@sofra/contracts';
import { invitationText, rewardReply } from './referral-words';
import { chatLink, CODE_RANDOMS, referralCode, referralCodeIn, rewardCode } from './referral-code';
import { couponCode } from '../coupon/coupon-code';

const inviting = () => new ChatDriver(aWorld({ branch: aBranch({ referral: { kind: 'fixed', value: 5_000, cap: null, minimumBasket: 15_000, validDays: 90 } }) }));

describe(referralCodeIn.name, () => {
  it.each([0, 0.5, 0.999_999])('finds a code that was made of %d', (random) => {
    const code = referralCode(Array.from({ length: CODE_RANDOMS }, () => random));
    for (const text of [code, `Merhaba! Davet kodum ${code}`, code.toLowerCase(), `kod:${code}.`, `${code} 🎉`]) expect(referralCodeIn(text)).toBe(code);
  });

  it.each(['', 'davet', 'DVT12', 'XDVT234567', 'DVT23456789', '2 dürüm'])('finds none in %j', (text) => {
    expect(referralCodeIn(text)).toBeNull();
  });

  it('is made so that a rewarding coupon can be typed like any other', () => {
    const code = rewardCode([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
    expect(couponCode(code)).toBe(code);
  });
});

describe(chatLink.name, () => {
  it('opens the shop’s chat with the text ready', () => {
    expect(chatLink('+90 212 555 01 01', 'Merhaba! Davet kodum DVT234567')).toBe('https://wa.me/902125550101?text=Merhaba!%20Davet%20kodum%20DVT234567');
  });
});

describe('inviting friends', () => {
  it.each(['davet', 'Arkadaşımı davet et', 'invite a friend'])('answers %j with code and link', (text) => {
    const chat = inviting();
    expect(chat.type(text)).toMatchObject({ kind: 'text', body: expect.stringMatching(/50[^]*DVT234567[^]*https:\/\/wa\.me\/902125550101\?text=/) });
  });

  it('stands in the help', () => {
    const chat = inviting();
    chat.type('yardım');
    expect(chat.tap('Arkadaşını davet et').body).toContain('https://wa.me/');
  });

  it('leaves the open question open', () => {
    const chat = inviting();
    chat.type('2 lahmacun');
    const { step, basket } = chat.state;
    chat.type('davet');
    expect(chat.state).toMatchObject({ step, basket });
  });

  it('is neither offered nor understood where it is switched off', () => {
    const chat = new ChatDriver();
    chat.type('yardım');
    expect(JSON.stringify(chat.last)).not.toContain('davet et');
    expect(chat.type('davet').body).toContain('arkadaş daveti yok');
    chat.type('Merhaba! Davet kodum DVT234567');
    expect(chat.effects.filter(({ kind }) => kind === 'note-referral')).toEqual([]);
  });

  it('notes a friend’s code and goes on to the menu in one message', () => {
    const chat = inviting();
    chat.type('Merhaba! Davet kodum DVT234567');
    expect(chat.effects).toContainEqual({ kind: 'note-referral', code: 'DVT234567' });
    expect(chat.sent).toHaveLength(1);
    expect(chat.last).toMatchObject({ kind: 'list', body: expect.stringContaining('davet') });
  });

  it.each(['own', 'notNew', 'taken', 'unknown'] as const)('says why a code does not count: %s', (result) => {
    const chat = inviting();
    chat.referral = result;
    expect(chat.type('DVT234567').body).toContain({ own: 'kendi davet kodunuz', notNew: 'ilk siparişten önce', taken: 'başka bir arkadaşınız', unknown: 'bulamadık' }[result]);
  });

  it('keeps a basket that was begun', () => {
    const chat = inviting();
    chat.type('2 lahmacun');
    const { basket } = chat.state;
    chat.type('DVT234567');
    expect(chat.state.basket?.lines).toEqual(basket?.lines);
  });
});

describe('what an invitation earns', () => {
  const terms = (parts: Partial<ReferralTerms>): ReferralTerms => ({ kind: 'fixed', value: 5_000, cap: null, minimumBasket: 0, validDays: 90, ...parts });
  const invitation = (parts: Partial<ReferralTerms>) => ({ terms: terms(parts), currency: 'TRY', code: 'DVT234567', number: '+90 212 555 01 01' });

  it.each<[string, Partial<ReferralTerms>, string, string]>([
    ['an amount', {}, '50,00 TL indirim kuponu (90 gün geçerli)', 'a coupon for 50.00 TL off (valid for 90 days)'],
    ['percent up to a cap', { kind: 'percent', value: 10, cap: 7_500 }, '%10 indirim kuponu (en çok 75,00 TL, 90 gün geçerli)', 'a coupon for 10% off (at most 75.00 TL, valid for 90 days)'],
    ['free delivery from a basket on', { kind: 'free-delivery', value: 0, minimumBasket: 15_000, validDays: 1 }, 'ücretsiz teslimat kuponu (en az 150,00 TL tutarında siparişte, 1 gün geçerli)', 'a coupon for free delivery (on orders of at least 150.00 TL, valid for 1 day)'],
  ])('%s is said with its terms', (_, parts, tr, en) => {
    expect(invitationText(invitation(parts), 'tr')).toContain(tr);
    expect(invitationText(invitation(parts), 'en')).toContain(en);
  });

  it('is told with the code, and as a template outside the window', () => {
    const reply = rewardReply(invitation({}), 'en');
    expect(reply.content.body).toContain('here is a coupon for 50.00 TL off: *DVT234567* (valid for 90 days)');
    expect(reply.template).toMatchObject({ name: 'sofra_friend_reward', values: ['DVT234567'] });
  });
});
