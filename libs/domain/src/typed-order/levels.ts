import type { MenuModifierGroup } from '../catalog/menu';
import type { ModifierName, ModifierNames, Polarity } from './modifier-name';

/** How much of one thing a choice gives, or a customer wishes. */
export type Level = 'none' | 'little' | 'medium' | 'plain' | 'much';

/** A group whose choices are so much of one thing each ("Acısız, Az acılı, Acılı"): a wish about it means one level of it or nothing. */
export interface Scale {
  group: MenuModifierGroup;
  /** What the thing is called. */
  forms: ReadonlySet<string>;
  steps: ReadonlyMap<Level, readonly ModifierNames[]>;
}

/** Words between little and plenty, folded; a menu may know them as a size too, so they are no operators. */
export const MEDIUM: ReadonlySet<string> = new Set(['orta', 'medium']);

/** What a menu calls none of it: "Sade" is a coffee without sugar. */
const NONE: ReadonlySet<string> = new Set(['sade', 'none']);

const LEVELS: Readonly<Record<Polarity, Level | null>> = {
  without: 'none', little: 'little', with: 'plain', plain: 'plain', extra: 'much', plenty: 'much', unclear: null,
};

/** A name of a choice as a level; the thing is null where only the level is named ("Medium"). */
interface NamedLevel {
  one: ModifierNames;
  level: Level;
  thing: readonly string[] | null;
}

/** The scales among a product's groups. */
export function scalesOf(modifiers: readonly ModifierNames[]): Scale[] {
  const groups = [...new Set(modifiers.map(({ group }) => group))].filter(({ max, modifiers: choices }) => max === 1 && choices.length > 1);
  return groups.flatMap((group) => scaleOf(group, modifiers.filter((one) => one.group === group)) ?? []);
}

function scaleOf(group: MenuModifierGroup, choices: readonly ModifierNames[]): Scale | null {
  const named = choices.flatMap((one) => one.names.flatMap((name) => namedLevel(one, name) ?? []));
  const alike = named.map(({ thing }) => named.filter((other) => thing && other.thing?.some((form) => thing.includes(form))));
  const best = alike.sort((a, b) => choicesIn(b) - choicesIn(a))[0] ?? [];
  if (choicesIn(best) < 2 || new Set(best.map(({ level }) => level)).size < 2) return null;
  // "Şekerli" is "Sweet" on the same menu: both call the thing.
  const plain = new Set(best.filter(({ level }) => level === 'plain').map(({ one }) => one));
  const called = [...best, ...named.filter(({ one, level }) => plain.has(one) && level === 'plain')];
  return { group, forms: new Set(called.flatMap(({ thing }) => thing ?? [])), steps: stepsOf([...called, ...named.filter(({ thing }) => thing === null)]) };
}

function choicesIn(named: readonly NamedLevel[]): number {
  return new Set(named.map(({ one }) => one)).size;
}

function stepsOf(named: readonly NamedLevel[]): Map<Level, ModifierNames[]> {
  const steps = new Map<Level, ModifierNames[]>();
  for (const { level, one } of named) {
    const at = steps.get(level) ?? [];
    if (!at.includes(one)) steps.set(level, [...at, one]);
  }
  return steps;
}

function namedLevel(one: ModifierNames, name: ModifierName): NamedLevel | null {
  const things = name.words.filter((forms) => !forms.some((form) => MEDIUM.has(form)));
  if (name.words.length === 1 && name.polarity === 'plain' && name.words[0]?.some((form) => NONE.has(form))) return { one, level: 'none', thing: null };
  const isMedium = things.length < name.words.length;
  const level = levelSaid(name.polarity, isMedium);
  const [thing = null, ...others] = things;
  return level && others.length === 0 && (thing || isMedium) ? { one, level, thing } : null;
}

function levelSaid(polarity: Polarity, isMedium: boolean): Level | null {
  const level = LEVELS[polarity];
  return isMedium ? (level === 'plain' ? 'medium' : null) : level;
}

/** What some words of a wish say on a scale: how many of them, and the choices they mean; none when the scale has no such level. */
export interface LevelMatch {
  scale: Scale;
  length: number;
  chosen: readonly ModifierNames[];
}

/** Reads words of a wish against the scales of a product; null when they are about none. */
export function levelAt(scales: readonly Scale[], polarity: Polarity, words: readonly string[], at: number): LevelMatch | null {
  const isMedium = MEDIUM.has(words[at] ?? '');
  const thing = words[isMedium ? at + 1 : at] ?? '';
  const scale = scales.find(({ forms }) => forms.has(thing));
  if (scale) return { scale, length: isMedium ? 2 : 1, chosen: stepOf(scale, levelSaid(polarity, isMedium)) };
  const [only, ...others] = isMedium ? scales : [];
  return only && others.length === 0 ? { scale: only, length: 1, chosen: stepOf(only, levelSaid(polarity, true)) } : null;
}

function stepOf({ steps }: Scale, level: Level | null): readonly ModifierNames[] {
  return (level && steps.get(level)) ?? [];
}
