import type { OutboundMessage } from '@sofra/whatsapp';

/** What a person does next. */
export type Act = { text: string } | { tap: string; title: string; as: 'button_reply' | 'list_reply' };

interface Choice {
  id: string;
  title: string;
  as: 'button_reply' | 'list_reply';
}

const ADDRESS = 'Caferağa Mahallesi, Moda Caddesi No: 118 Kat: 3 Daire: 7, Kadıköy';

/** How people begin: half of them look at the menu and tap, half type what they want. */
export const OPENINGS: readonly Act[] = [{ text: 'Merhaba' }, { text: '2 lahmacun, 1 ayran' }];

/** What somebody who wants to get on with it does with this message; undefined once the order is placed. */
export function nextAct(message: OutboundMessage): Act | undefined {
  const body = bodyOf(message);
  if (/Sipariş no: \*\d+\*/.test(body)) return undefined;
  const choices = choicesOf(message);
  const wanted = titled(choices, /^Nakit/);
  if (wanted) return tap(wanted);
  if (body.includes('Nereye getirelim')) return { text: ADDRESS };
  const onward = titled(choices, /^(Siparişe devam|İstemiyorum|✔ Bu kadar)/) ?? choices[0];
  if (!onward) throw new Error(`nothing to tap and nothing to type: ${body}`);
  return tap(onward);
}

/** Whether this act sends the order to the kitchen. */
export const isPay = (act: Act): boolean => 'tap' in act && act.title.startsWith('Nakit');

const tap = ({ id, title, as }: Choice): Act => ({ tap: id, title, as });

const titled = (choices: readonly Choice[], pattern: RegExp) => choices.find(({ title }) => pattern.test(title));

function choicesOf(message: OutboundMessage): Choice[] {
  if (message.type !== 'interactive') return [];
  const { interactive } = message;
  if (interactive.type === 'button') return interactive.action.buttons.map(({ reply }) => ({ ...reply, as: 'button_reply' as const }));
  if (interactive.type !== 'list') return [];
  return interactive.action.sections.flatMap(({ rows }) => rows).map(({ id, title }) => ({ id, title, as: 'list_reply' as const }));
}

function bodyOf(message: OutboundMessage): string {
  if (message.type === 'text') return message.text.body;
  return message.type === 'interactive' ? message.interactive.body.text : '';
}
