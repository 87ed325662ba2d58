import type { TypedLine } from '../typed-order/typed-order';
import type { Meaning } from './read-text';
import type { Scene } from './scene';
import { sayUnread } from './typed-talk';
import { keepableNote } from './waiting';

/** What an answer says of the dish that it names: "the adana, without onion". */
export interface SaidBeside {
  modifierIds: string[];
  note: string | null;
}

/** What a text says of a product besides its name. */
export function saidBeside(meaning: Meaning, productId: string): SaidBeside {
  const line = linesOf(meaning).find((one) => one.productId === productId);
  const note = line?.note ?? null;
  return { modifierIds: line?.modifiers.map(({ modifierId }) => modifierId) ?? [], note: note === null ? null : keepableNote(note) };
}

/** Says of an answer what was not understood, before it is taken. */
export function tellUnread(scene: Scene, meaning: Meaning): Scene {
  return meaning.kind === 'order' ? sayUnread(scene, meaning.order) : scene;
}

function linesOf(meaning: Meaning): TypedLine[] {
  if (meaning.kind !== 'order') return [];
  const { commands, ambiguities } = meaning.order;
  return [...commands.flatMap((command) => (command.kind === 'add' ? [command.line] : [])), ...ambiguities.flatMap((one) => (one.kind === 'product' ? one.options : one.kind === 'doubt' ? [one.line] : []))];
}
