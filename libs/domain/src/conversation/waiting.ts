import type { Ambiguity, TypedCommand } from '../typed-order/typed-order';
import { oneLine } from '../shared/plain-text';
import { utf8Length } from '../shared/utf8';

/** One thing to do with the basket, as a typed order asks for it. */
export type Change =
  | { kind: 'add'; productId: string; quantity: number; modifierIds: string[]; note: string | null }
  | { kind: 'set-quantity'; lineId: number; quantity: number }
  /** Null takes the whole line out. */
  | { kind: 'remove'; lineId: number; quantity: number | null }
  /** With a quantity for so many of the line's portions only. */
  | { kind: 'edit'; lineId: number; modifierIds: string[]; note: string | null; quantity?: number };

/** A part of a typed order that needs an answer: one option is a line with open choices, several are a question. */
export interface Waiting {
  about: Ambiguity['kind'];
  /** What was typed for it. */
  words: string;
  options: Change[];
}

/** Bytes of a note on one line: together with the largest choice it still fits the stored document. */
const MAX_NOTE_BYTES = 120;

/** A command of the parser as a change; null for those that concern no line. */
export function changeOf(command: TypedCommand): Change | null {
  switch (command.kind) {
    case 'add': {
      const { productId, quantity, modifiers, note } = command.line;
      return { kind: 'add', productId, quantity, modifierIds: modifiers.map(({ modifierId }) => modifierId), note: note && keepableNote(note) };
    }
    case 'edit':
      return { kind: 'edit', lineId: command.lineId, modifierIds: command.modifiers.map(({ modifierId }) => modifierId), note: command.note && keepableNote(command.note), ...(command.quantity !== undefined && { quantity: command.quantity }) };
    case 'set-quantity':
    case 'remove':
      return command;
    case 'repeat-last':
    case 'clear':
      return null;
  }
}

/** The customer's words as a line keeps them; null when they are too long. Never cut: half a note about an allergy is worse than none. */
export function keepableNote(text: string): string | null {
  const note = oneLine(text);
  return utf8Length(JSON.stringify(note)) <= MAX_NOTE_BYTES ? note : null;
}
