/** What is wrong with a part of a message. */
export type ViolationCode =
  | 'missing'
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'duplicate'
  | 'unknown-field'
  | 'unknown-value'
  | 'wrong-type'
  | 'surrounding-space'
  | 'bad-format';

/** One reason why the platform would refuse a message. */
export interface Violation {
  /** Where, as `interactive.action.buttons[0].reply.title`. */
  path: string;
  code: ViolationCode;
  detail: string;
}

/** Reports what is wrong with the value at `path`. */
export type Rule = (value: unknown, path: string) => Violation[];

type Shape = Record<string, Rule>;
type Json = Record<string, unknown>;

/** A plain JSON object. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One finding at `path`. */
export const violation = (path: string, code: ViolationCode, detail: string): Violation => ({ path, code, detail });

/** An object with these fields and no others. */
export function object(required: Shape, optional: Shape = {}): Rule {
  const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return (value, path) => {
    if (!isRecord(value)) return [violation(path, 'wrong-type', 'must be an object')];
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const missing = Object.keys(required).filter((name) => value[name] === undefined);
    return [
      ...missing.map((name) => violation(at(name), 'missing', 'is required')),
      ...Object.entries(value).flatMap(([name, part]) => {
        if (part === undefined) return [];
        const rule = known.get(name);
        return rule ? rule(part, at(name)) : [violation(at(name), 'unknown-field', 'is not a known parameter')];
      }),
    ];
  };
}

/** An array of `min` to `max` such items. */
export function arrayOf(item: Rule, min: number, max: number): Rule {
  return (value, path) => {
    if (!Array.isArray(value)) return [violation(path, 'wrong-type', 'must be an array')];
    const count =
      value.length < min
        ? [violation(path, 'empty', `needs at least ${min}`)]
        : value.length > max
          ? [violation(path, 'too-many', `has ${value.length}, at most ${max} are allowed`)]
          : [];
    return [...count, ...value.flatMap((one, index) => item(one, `${path}[${index}]`))];
  };
}

/** Text that is more than white space, has at most `max` UTF-16 units and nothing a phone cannot show. */
export function text(max: number): Rule {
  return (value, path) => {
    if (typeof value !== 'string') return [violation(path, 'wrong-type', 'must be a string')];
    if (value.trim() === '') return [violation(path, 'empty', 'must not be empty')];
    if (value.length > max) return [violation(path, 'too-long', `has ${value.length} characters, at most ${max} are allowed`)];
    if (value.includes('\0') || !value.isWellFormed()) return [violation(path, 'bad-format', 'is not well-formed text')];
    return [];
  };
}

/** An id: text without space around it. */
export function id(max: number): Rule {
  const plain = text(max);
  return (value, path) => {
    const found = plain(value, path);
    if (found.length > 0 || value === String(value).trim()) return found;
    return [violation(path, 'surrounding-space', 'must not start or end with a space')];
  };
}

/** Text that also matches `pattern`. */
export function matching(pattern: RegExp, max: number): Rule {
  const plain = text(max);
  return (value, path) => {
    const found = plain(value, path);
    if (found.length > 0 || pattern.test(String(value))) return found;
    return [violation(path, 'bad-format', `must match ${pattern.source}`)];
  };
}

/** Exactly one of these values. */
export function oneOf(...values: readonly (string | boolean)[]): Rule {
  return (value, path) =>
    (values as readonly unknown[]).includes(value)
      ? []
      : [violation(path, 'unknown-value', `must be one of ${values.join(', ')}`)];
}

/** The rule that belongs to the value's `tag` field. */
export function byTag(tag: string, rules: Record<string, Rule>): Rule {
  const table = new Map(Object.entries(rules));
  return (value, path) => {
    if (!isRecord(value)) return [violation(path, 'wrong-type', 'must be an object')];
    const at = path === '' ? tag : `${path}.${tag}`;
    if (value[tag] === undefined) return [violation(at, 'missing', 'is required')];
    const rule = table.get(String(value[tag]));
    return rule ? rule(value, path) : [violation(at, 'unknown-value', `must be one of ${[...table.keys()].join(', ')}`)];
  };
}

/** All of `rules`; later ones only see values that passed the earlier. */
export function both(...rules: Rule[]): Rule {
  return (value, path) => {
    for (const rule of rules) {
      const found = rule(value, path);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** Refuses the second and later of equal values. */
export function unique(pick: (value: never) => { path: string; value: string | undefined }[]): Rule {
  return (value, path) => {
    const seen = new Set<string>();
    return pick(value as never).flatMap((one) => {
      if (one.value === undefined) return [];
      if (seen.has(one.value)) return [violation(`${path}${one.path}`, 'duplicate', `repeats "${one.value}"`)];
      seen.add(one.value);
      return [];
    });
  };
}
