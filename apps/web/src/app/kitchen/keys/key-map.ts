/** What a keyboard or a bump bar can do; digits 1 to 9 always step the ticket at that place. */
export const KEY_ACTIONS = ['next', 'previous', 'step', 'undo', 'allDay', 'desk'] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];
export type KeyMap = Readonly<Record<KeyAction, string>>;

export const USUAL_KEYS: KeyMap = { next: 'ArrowRight', previous: 'ArrowLeft', step: 'Enter', undo: 'Backspace', allDay: 'a', desk: 'b' };

/** The action of a key, or the place of the ticket that a digit names (from 0). */
export function meaningOf(key: string, map: KeyMap): KeyAction | number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return KEY_ACTIONS.find((action) => map[action].toLowerCase() === key.toLowerCase()) ?? null;
}

/** Gives a key to an action; one that had it takes the other's, so that no action is left without. */
export function withKey(map: KeyMap, action: KeyAction, key: string): KeyMap {
  const former = KEY_ACTIONS.find((each) => map[each].toLowerCase() === key.toLowerCase());
  return { ...map, ...(former && { [former]: map[action] }), [action]: key };
}

/** Keys that mean something to the browser, or to tickets, are not given away. */
export function mayBeGiven(key: string): boolean {
  return key !== 'Escape' && key !== 'Tab' && !/^([0-9]|Shift|Control|Alt|Meta|AltGraph|CapsLock|Dead|Unidentified)$/.test(key);
}

export function readKeys(kept: string | null): KeyMap {
  try {
    const map = JSON.parse(kept ?? '{}') as Partial<KeyMap>;
    return { ...USUAL_KEYS, ...map };
  } catch {
    return USUAL_KEYS; // written by an older version
  }
}

/** A key as it is printed on keyboards. */
export function keyName(key: string): string {
  const names: Record<string, string> = { ArrowRight: '→', ArrowLeft: '←', ArrowUp: '↑', ArrowDown: '↓', Enter: '⏎', Backspace: '⌫', ' ': '␣', Delete: 'Del' };
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
