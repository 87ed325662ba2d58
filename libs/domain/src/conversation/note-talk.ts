import { foldTurkish } from '../catalog/fold-turkish';
import { setLineNote, setOrderNote } from '../basket/change-basket';
import { oneLine } from '../shared/plain-text';
import { isAsking } from './carry-out';
import { changed, checkout, openBasket } from './moves';
import { showTalk } from './orders-talk';
import { hasItems, quoted, say, type Scene } from './scene';

const NOTE_WORDS = /^(?:(?:siparis )?not\w{0,4}(?: ekle\w*)?|(?:please )?(?:add )?(?:my |a |this |order )*notes?)$/;
/** Somebody is named whom it is for, and stays named. */
const ADDRESSED = /^(?:(?:kurye|mutfa[gk]|usta|sef|asci|motorcu|garson)\w* not\w{0,4}|(?:please )?(?:add )?(?:a )?notes? (?:for|to) (?:the |your )?(?:courier|driver|rider|kitchen|chef|cook|waiter|restaurant)|(?:courier|driver|delivery|kitchen|chef) notes?)$/;
const NO_NOTE = new Set(['', 'yok', 'sil', 'none', 'no', '-']);
const DROPPED = new Set(['notu sil', 'notu kaldir', 'notu cikar', 'remove note', 'remove the note', 'delete note', 'delete the note']);

/** "not: zili çalmayın" in any step: a note for the line that is being looked at, else for the whole order. */
export function hearNote(scene: Scene, text: string): Scene | null {
  const note = readNote(text);
  if (note === undefined) return null;
  const { step } = scene.state;
  return takeNote(scene, step.at === 'line' || step.at === 'noting' ? step.lineId : null, note);
}

/** Puts a note on a line or, without one, on the order; null takes it off. */
export function takeNote(scene: Scene, lineId: number | null, note: string | null): Scene {
  if (lineId !== null) return changed(scene, setLineNote(scene.basket, lineId, note), openBasket);
  const told = (hasItems(scene) && !isAsking(scene)) || note === null ? scene : say(scene, scene.copy.noteKept(quoted(note, 200)));
  return changed(told, setOrderNote(scene.basket, note), (noted) => (hasItems(noted) && !isAsking(noted) ? checkout(noted) : showTalk(noted)));
}

/** The note a text gives; null to take it off, undefined when it is none. */
export function readNote(text: string): string | null | undefined {
  const line = oneLine(text);
  if (DROPPED.has(foldTurkish(line))) return null;
  const [, before, after] = /^([^:]{3,40}):(.*)$/su.exec(line) ?? [];
  if (before === undefined || after === undefined) return undefined;
  const isAddressed = ADDRESSED.test(foldTurkish(before));
  if (!isAddressed && !NOTE_WORDS.test(foldTurkish(before))) return undefined;
  if (NO_NOTE.has(foldTurkish(after))) return null;
  return isAddressed ? line : after.trim();
}
