import type { Basket } from '../../basket/basket';
import type { Ambiguity, TypedCommand, TypedLine, TypedOrder } from '../../typed-order/typed-order';

/** One utterance with what it must be read as, in the compact notation of the test set. */
export interface TypedOrderCase {
  /** What it is there to test: the `#` line above it. */
  topic: string;
  text: string;
  basket: Pick<Basket, 'lines'> | null;
  /** Sorted items: "2 lahmacun no-onion", "? 1 a|b", "! efes", "set 1 3". */
  expected: string[];
}

/**
 * Reads a table of `text => expected; expected`. `⏎` is a line break, `[A]` a basket that is there already. Expected:
 * `2 product modifier (note)`, `? 2 product|product` a question, `?y 2 product` whether it was meant, `! product` refused, `set LINE n`, `drop LINE [n]`,
 * `edit LINE modifier`, `last`, `clear`; `-` is nothing at all.
 */
export function readCases(table: string): TypedOrderCase[] {
  let topic = '';
  return table.split('\n').flatMap((row) => {
    if (row.startsWith('# ')) topic = row.slice(2);
    const match = /^(?:\[(\w)\] )?(.+) => (.+)$/.exec(row);
    if (!match?.[2] || !match[3]) return [];
    return [{ topic, basket: BASKETS[match[1] ?? ''] ?? null, text: match[2].replaceAll('⏎', '\n'), expected: expectedOf(match[3]) }];
  });
}

function expectedOf(text: string): string[] {
  return text === '-' ? [] : text.split(';').map((item) => sortWords(item.trim())).sort();
}

/** Modifiers and options in any order are the same. */
function sortWords(item: string): string {
  const [, head, note] = /^([^(]*)(\(.*\))?$/.exec(item) ?? [];
  const [first = '', second = '', ...rest] = (head ?? '').trim().split(' ');
  const options = [first, second, ...rest.sort()].filter(Boolean);
  if (first === '?') return [first, second, ...rest.map((list) => list.split('|').sort().join('|'))].join(' ');
  return [...options, ...(note ? [note] : [])].join(' ');
}

const line = (id: number, productId: string, quantity: number): Basket['lines'][number] => ({ id, productId, quantity, modifiers: [], note: null });

const BASKETS: Readonly<Record<string, Pick<Basket, 'lines'>>> = {
  A: { lines: [line(1, 'tavuk-durum', 2), line(2, 'ayran', 1)] },
  B: { lines: [line(1, 'adana-durum', 1), line(2, 'lahmacun', 2), line(3, 'kola', 1)] },
};

/** A parse in the notation of the test set. */
export function notation(order: TypedOrder): string[] {
  const items = [...order.commands.map(commandText), ...order.ambiguities.map(questionText), ...order.refused.map(({ productId }) => `! ${productId}`)];
  return items.map(sortWords).sort();
}

function lineText({ productId, quantity, modifiers, note }: TypedLine): string {
  return [`${quantity} ${productId}`, ...modifiers.map(({ modifierId }) => modifierId), ...(note ? [`(${note})`] : [])].join(' ');
}

function commandText(command: TypedCommand): string {
  switch (command.kind) {
    case 'add':
      return lineText(command.line);
    case 'set-quantity':
      return `set ${command.lineId} ${command.quantity}`;
    case 'remove':
      return `drop ${command.lineId}${command.quantity === null ? '' : ` ${command.quantity}`}`;
    case 'edit':
      return `edit ${command.lineId} ${[...command.modifiers.map(({ modifierId }) => modifierId), ...(command.note ? [`(${command.note})`] : [])].join(' ')}`;
    case 'repeat-last':
      return 'last';
    case 'clear':
      return 'clear';
  }
}

function questionText(ambiguity: Ambiguity): string {
  if (ambiguity.kind === 'quantity') return `?n ${ambiguity.line.productId}`;
  if (ambiguity.kind === 'doubt') return `?y ${lineText(ambiguity.line)}`;
  if (ambiguity.kind === 'line') return `?line ${ambiguity.options.map(({ lineId }) => lineId).join('|')}`;
  return `? ${ambiguity.options[0]?.quantity} ${[...new Set(ambiguity.options.map(({ productId }) => productId))].join('|')}`;
}
