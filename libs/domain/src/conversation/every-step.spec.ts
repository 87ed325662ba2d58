import { LOCALES, type Locale } from '@sofra/contracts';
import { EVERY_INPUT, EVERY_STEP, reachForm, reachStep, recordCopy, type AnyInput, type ChatDriver, type Reached } from '../testing';
import { advance } from './advance';
import type { BasketLine } from '../basket/basket';

const { said } = recordCopy();

/** Why the answer to `any` in this step is wrong; nothing when it is right. */
function faultsOf({ chat: start, old }: Reached, any: AnyInput, locale: Locale): string[] {
  const chat = start.fork();
  const { step, basket: before, shown } = chat.state;
  said.clear();
  const input = any.input({ chat, old });
  chat.send(input);
  const answers = chat.sent.slice(start.sent.length);
  const spoken = [...new Set([...said].map((key) => key.slice(0, 2)))];
  const expected = any.switchesTo ?? locale;
  const ordered = chat.drafts.slice(start.drafts.length);
  return [
    ...(answers.length === 0 && input.kind !== 'reaction' ? ['no answer'] : []),
    ...(spoken.some((language) => language !== expected) ? [`speaks ${spoken.join()}`] : []),
    ...(ordered.length > 0 && !(any.pays && step.at === 'summary') ? ['ordered'] : []),
    ...(ordered.some(({ priced }) => priced.total !== shown?.total) ? ['ordered at another price'] : []),
    ...(ordered.length === 0 && isLost(before?.lines ?? [], chat) && !isMeant(step.at, any) ? ['lost the basket'] : []),
    ...deadEnd(chat),
  ];
}

function isLost(before: readonly BasketLine[], chat: ChatDriver): boolean {
  const after = chat.state.basket?.lines ?? [];
  return before.some(({ id, quantity }) => (after.find((line) => line.id === id)?.quantity ?? 0) < quantity);
}

/** Where taking something out is the answer to what was asked. */
function isMeant(step: string, any: AnyInput): boolean {
  return (step === 'clearing' && any.pays === true) || (step === 'line' && ['“0”', '“1”'].includes(any.name));
}

/** From everywhere the menu is one word away, and the basket goes along. */
function deadEnd(chat: ChatDriver): string[] {
  const before = chat.state.basket?.lines.length ?? 0;
  chat.type('menü');
  return chat.state.step.at === 'categories' && (chat.state.basket?.lines.length ?? 0) === before ? [] : ['a dead end'];
}

describe(advance.name, () => {
  describe.each(LOCALES)('in %s', (locale) => {
    it.each(EVERY_STEP)('answers everything in step "%s": one message, in the language spoken, nothing lost, nothing ordered by mistake', (at) => {
      const reached = reachStep(at, locale);
      const wrong = EVERY_INPUT.flatMap((any) => faultsOf(reached, any, locale).map((fault) => `${any.name}: ${fault}`));
      expect(wrong).toEqual([]);
    });
  });

  it.each(LOCALES)('answers everything while a form is open, in %s', (locale) => {
    const reached = reachForm(locale);
    const wrong = EVERY_INPUT.flatMap((any) => faultsOf(reached, any, locale).map((fault) => `${any.name}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('orders with every way of agreeing on the summary, in %s', (locale) => {
    const reached = reachStep('summary', locale);
    const paying = EVERY_INPUT.filter(({ pays }) => pays);
    for (const any of paying) {
      const chat = reached.chat.fork();
      chat.send(any.input({ ...reached, chat }));
      expect([any.name, chat.drafts.length]).toEqual([any.name, 2]);
    }
    expect(paying.length).toBeGreaterThan(6);
  });
});
