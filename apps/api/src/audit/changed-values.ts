export type Values = Readonly<Record<string, unknown>>;

export interface ChangedValues {
  before: Values | null;
  after: Values | null;
}

/** Only what differs between two states; a state that is missing (created, removed) leaves the other whole. */
export function changedValues(before: object | null, after: object | null): ChangedValues {
  if (!before || !after) return { before: before && plain(before), after: after && plain(after) };
  const [old, fresh] = [plain(before), plain(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((key) => text(old[key]) !== text(fresh[key]));
  return { before: pick(old, keys), after: pick(fresh, keys) };
}

// As JSON has it: a `Date` and its text are the same value.
function plain(state: object): Values {
  return JSON.parse(JSON.stringify(state)) as Values;
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function pick(state: Values, keys: string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, state[key] ?? null]));
}
