import { describe, expect, it } from '@jest/globals';
import { LOCALES, ORDER_STATUSES, REWARD_KINDS } from '@sofra/contracts';
import { amendedReply, cancelAnswerReply, clashReply, failedReply, floodReply, managerAlarmReply, orderWaitingReply, promiseMovedReply, type ReplyContent } from '@sofra/domain';
import { rewardReply, statusReply } from '@sofra/domain/wording';
import { EVERY_INPUT, EVERY_SITUATION, EVERY_STEP, reachStep, recordCopy, withLongNames, type ChatDriver } from '@sofra/domain/testing';
import { checkFlowData, checkOutbound, DISH_SCREEN, dishFlow, dishFlowData } from '@sofra/whatsapp';
import { renderReply } from './render-reply';

const { said, keys } = recordCopy();

/** Sentences that the chat never says, and why they are there. */
const UNSAID: Readonly<Record<string, string>> = {
  'charge.packaging': 'orders of the counter may carry it; the record names every kind of charge',
  'charge.service': 'the same',
  'charge.tip': 'the same',
  'charge.rounding': 'the same',
};

/** What a reply must not have, whatever the names in it. */
const BLEMISHES: readonly (readonly [string, RegExp])[] = [
  ['a hole', /undefined|NaN|\[object|\$\{|(?<!\S)null(?!\S)/],
  ['markup of a name', /\*Kömür\*|_Ateşinde_|~Közlenmiş~|`Sebzeli`/],
  ['an empty value', /\(\s*\)|“\s*”|\*\*| :$|^[,.;:]| [,.;](?:\s|$)/m],
  ['two stops', /[.!?]\.(?!\.)|,,/],
  ['a gap', /^ +$|\n{3}|\S {2,}\S/m],
];

function faultsOf(content: ReplyContent): string[] {
  if (content.kind === 'form') return [...faultsIn(content), ...faultsIn(content.fallback)];
  return faultsIn(content);
}

function faultsIn(content: ReplyContent): string[] {
  const problems = checkOutbound(renderReply({ waId: '905321112233', userId: null }, content));
  const found = BLEMISHES.filter(([, blemish]) => blemish.test(content.body)).map(([name]) => name);
  const stars = content.body.split('*').length % 2 === 1 ? [] : ['a bold that does not end'];
  return [...problems.map(({ path }) => path), ...found, ...stars].map((fault) => `${fault}: ${JSON.stringify(content)}`);
}

function talks(locale: (typeof LOCALES)[number]): ChatDriver[] {
  const everything = EVERY_STEP.flatMap((at) => {
    const reached = reachStep(at, locale);
    reached.chat.world = withLongNames(reached.chat.world);
    return EVERY_INPUT.map((any) => {
      const chat = reached.chat.fork();
      chat.send(any.input({ ...reached, chat }));
      return chat;
    });
  });
  const situations = EVERY_SITUATION.map(([, happen]) => {
    const { chat } = reachStep('summary', locale);
    chat.world = withLongNames(chat.world);
    happen(chat);
    return chat;
  });
  return [...everything, ...situations];
}

function notices(locale: (typeof LOCALES)[number]): ReplyContent[] {
  const facts = { orderId: '00000000-0000-7000-8000-000000000001', number: 9_999, timeZone: 'Europe/Istanbul', phone: '+90 212 555 01 01', total: 31_000, currency: 'TRY', branch: '*Sofra* Moda' };
  const reasons = [null, 'too-busy', `*Ocak* _bozuldu_ ${'x'.repeat(500)}`];
  const statuses = ORDER_STATUSES.flatMap((status) => (['delivery', 'pickup'] as const).flatMap((fulfilment) => reasons.flatMap((reason) => [null, 1_795_384_800_000].map((promisedAt) => ({ ...facts, status, fulfilment, reason, promisedAt })))));
  const told = statuses.flatMap((status) => statusReply(status, locale) ?? []);
  const answers = [true, false].flatMap((isAccepted) => [null, facts.phone].map((phone) => cancelAnswerReply({ number: 9_999, isAccepted, phone }, locale)));
  const kitchen = [promiseMovedReply({ ...facts, promisedAt: 1_795_384_800_000 }, locale), orderWaitingReply(facts, locale), managerAlarmReply({ number: 9_999, branch: 'Kadıköy', minutes: 12 }, locale)];
  const difference = (kind: 'item-note' | 'note' | 'address') => [null, '*Moda* _Cad._ 12\n'].map((after) => ({ kind, itemId: '1', name: '*Lahmacun*', before: null, after, station: null }));
  const clashes = [false, true].map((isOver) => clashReply({ ...facts, dueAt: 1_795_384_800_000, now: 1_795_300_000_000, isOver }, locale));
  const amended = [
    amendedReply({ number: 9_999, differences: [...(['item-added', 'item-removed'] as const).map((kind) => ({ kind, itemId: '1', name: '*Lahmacun*', quantity: 2, station: null })), { kind: 'quantity', itemId: '1', name: '_Ayran_', before: 1, after: 3, station: null }], total: 29_000, currency: 'TRY' }, locale),
    amendedReply({ number: 9_999, differences: [...difference('item-note'), ...difference('note'), ...difference('address')], total: 29_000, currency: 'TRY' }, locale),
  ];
  const rewards = REWARD_KINDS.map((kind) => rewardReply({ code: 'DOST234567', currency: 'TRY', terms: { kind, value: 99, cap: 9_999_999, minimumBasket: 9_999_999, validDays: 730 } }, locale));
  return [...told, ...answers, ...kitchen, ...clashes, ...amended, ...rewards, failedReply(locale), floodReply(locale)].map(({ content }) => content);
}

describe('every reply', () => {
  it.each(LOCALES)('is a message the platform takes, whole and without foreign markup, in %s', (locale) => {
    const replies = new Map(talks(locale).flatMap((chat) => chat.sent.map(({ content }) => [JSON.stringify(content), content] as const)));
    expect(replies.size).toBeGreaterThan(500);
    expect([...replies.values(), ...notices(locale)].flatMap(faultsOf)).toEqual([]);
  });

  it.each(LOCALES)('is a form the published one can show, with its list beside it, in %s', (locale) => {
    const forms = talks(locale).flatMap((chat) => chat.sent.flatMap(({ content }) => (content.kind === 'form' ? [content] : [])));
    expect(forms.length).toBeGreaterThan(5);
    for (const { form, slots, token } of forms) expect(checkFlowData(dishFlow({ title: 'Sofra', slots }), DISH_SCREEN, dishFlowData(slots, form, token))).toEqual([]);
    expect(new Set(forms.map(({ fallback }) => fallback.kind)).has('form' as never)).toBe(false);
  });

  it('has been said in both languages, or is listed with a reason', () => {
    const silent = keys.filter((key) => !said.has(key)).map((key) => key.slice(3));
    expect([...new Set(silent)]).toEqual(Object.keys(UNSAID));
  });
});
