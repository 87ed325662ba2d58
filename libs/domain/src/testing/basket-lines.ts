import type { Locale } from '@sofra/contracts';
import type { ChatDriver } from './chat-driver';

/** The basket as somebody would read it out: `2 Lahmacun, Acılı, (az pişmiş)`. */
export function basketLines({ world, state: { basket } }: ChatDriver, locale: Locale): string[] {
  return (basket?.lines ?? []).map(({ productId, quantity, modifiers, note }) => {
    const product = world.menu.products.get(productId);
    const chosen = product?.modifierGroups.flatMap((group) => group.modifiers).filter(({ id }) => modifiers.some(({ modifierId }) => modifierId === id)) ?? [];
    return [`${quantity} ${product?.name[locale]}`, ...chosen.map(({ name }) => name[locale]), note && `(${note})`].filter(Boolean).join(', ');
  });
}
