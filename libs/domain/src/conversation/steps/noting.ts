import { checkout, openBasket } from '../moves';
import { takeNote } from '../note-talk';
import type { Choice } from '../prompt';
import { quoted, type Scene } from '../scene';
import { oneLine } from '../../shared/plain-text';
import { lineName } from './basket';
import type { StepAt, StepRules } from './step-rules';

/** A note for one line, or for the whole order: whatever is typed next. */
export const noting: StepRules<StepAt<'noting'>> = {
  prompt(scene, { lineId }) {
    const { copy } = scene;
    const note = noteOf(scene, lineId);
    const question = lineId === null ? copy.askOrderNote : copy.askLineNote(quoted(lineName(scene, lineId)));
    const body = note === null ? question : `${copy.note}: ${quoted(note, 200)}\n\n${question}`;
    const drop: Choice[] = note === null ? [] : [{ action: { do: 'drop-note' }, title: copy.button.dropNote }];
    const back: Choice = { action: { do: lineId === null ? 'checkout' : 'basket' }, title: copy.button.goBack };
    return { body, button: copy.button.listLine, items: [], page: 0, fixed: [...drop, back] };
  },
  tapped(scene, { lineId }, action) {
    return action.do === 'drop-note' ? takeNote(scene, lineId, null) : null;
  },
  heard(scene, { lineId }, { text, meaning }) {
    if (meaning.kind === 'word' && meaning.word === 'no') return lineId === null ? checkout(scene) : openBasket(scene);
    // "acısız", "2 ayran yanında": here it is a note, whatever it might mean elsewhere.
    return oneLine(text) ? takeNote(scene, lineId, oneLine(text)) : null;
  },
};

/** The note of a line, or of the order. */
export function noteOf({ basket }: Scene, lineId: number | null): string | null {
  return lineId === null ? basket.note : (basket.lines.find(({ id }) => id === lineId)?.note ?? null);
}
