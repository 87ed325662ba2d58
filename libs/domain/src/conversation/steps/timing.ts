import { openingWords } from '../moment-words';
import { asSoonAsPossible, offeredTimes, takeTime } from '../schedule-talk';
import type { Choice } from '../prompt';
import type { StepAt, StepRules } from './step-rules';

const MINUTE = 60_000;

/** When the food is wanted: half hours to tap, any other time to type. */
export const timing: StepRules<StepAt<'timing'>> = {
  prompt(scene, { page }) {
    const { copy, world } = scene;
    const items = offeredTimes(scene).map((dueAt): Choice => ({ action: { do: 'time', minute: dueAt / MINUTE }, title: copy.timeRow(openingWords(world, dueAt)) }));
    const soon: Choice[] = world.branch.isOpen ? [{ action: { do: 'asap' }, title: copy.button.asap }] : [];
    const back: Choice = { action: { do: 'checkout' }, title: copy.button.goBack };
    return { body: items.length > 0 ? copy.askTime : copy.noTimes, button: copy.button.listTimes, items, page, fixed: [...soon, back], isList: items.length > 0 };
  },
  tapped(scene, _step, action) {
    if (action.do === 'asap') return asSoonAsPossible(scene);
    return action.do === 'time' ? takeTime(scene, action.minute * MINUTE) : null;
  },
  // A time is heard in any step; a row's number is read as that.
  heard(scene, _step, { meaning }) {
    return meaning.kind === 'word' && meaning.word === 'no' ? asSoonAsPossible(scene) : null;
  },
};
