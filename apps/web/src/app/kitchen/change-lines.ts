import type { OrderAmendmentDto, OrderDifference } from '@sofra/contracts';
import type { CHANGE_WORDS } from './change.words';

type Word = (key: keyof (typeof CHANGE_WORDS)['tr'], given?: Record<string, string | number>) => string;

/** What changed, one line each, oldest first. */
export function changeLines(amendments: readonly OrderAmendmentDto[], w: Word): string[] {
  return amendments.flatMap(({ differences }) => differences.map((difference) => lineOf(difference, w)));
}

function lineOf(difference: OrderDifference, w: Word): string {
  const none = w('none');
  switch (difference.kind) {
    case 'item-added':
      return w('added', { quantity: difference.quantity, name: difference.name });
    case 'item-removed':
      return w('removed', { quantity: difference.quantity, name: difference.name });
    case 'quantity':
      return w('quantity', { name: difference.name, before: difference.before, after: difference.after });
    case 'item-note':
      return w('itemNote', { name: difference.name, before: difference.before ?? none, after: difference.after ?? none });
    case 'note':
      return w('note', { before: difference.before ?? none, after: difference.after ?? none });
    case 'address':
      return w('address', { after: difference.after ?? none });
  }
}
