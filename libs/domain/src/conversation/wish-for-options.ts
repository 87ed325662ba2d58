import { parserOf } from '../typed-order/compile-menu-parser';
import type { TypedCommand } from '../typed-order/typed-order';
import { saidMore } from './carry-out';
import type { Scene } from './scene';
import { changeOf, type Change, type Waiting } from './waiting';

/** "Az acılı olsun" while it is asked which wrap: each of the options with that wish; null when none of them can take it. */
export function wishForOptions({ world, locale }: Scene, asked: Waiting, text: string): Waiting | null {
  const lines = asked.options.flatMap((option, id) => (option.kind === 'add' ? [{ id, productId: option.productId, quantity: option.quantity, modifiers: [], note: null }] : []));
  const { commands, ambiguities, leftovers } = parserOf(world.menu).parse(text, { locale, basket: { lines } });
  const said = [...commands, ...ambiguities.flatMap((one): TypedCommand[] => (one.kind === 'line' ? one.options : []))];
  const edits = said.filter((command) => command.kind === 'edit' && command.quantity === undefined);
  if (edits.length === 0 || edits.length < said.length || leftovers.length > 0) return null;
  const options = asked.options.map((option, id) => {
    const product = option.kind === 'add' ? world.menu.products.get(option.productId) : undefined;
    const own = edits.map(changeOf).filter((change) => change?.kind === 'edit' && change.lineId === id);
    return own.reduce<Change>((changed, edit) => (changed.kind === 'add' && product && edit?.kind === 'edit' ? saidMore(changed, product, edit) : changed), option);
  });
  return { ...asked, options };
}
