import { Problem } from '../common/problem';

/** Reads one value that came over a socket, or refuses it naming `path`. */
export type Read<T> = (value: unknown, path: string) => T;

/** Fields to what reads them. */
type Shape<T> = { [K in keyof T]-?: Read<T[K]> };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ISO_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** An object with these fields; others are ignored, so that an older API can serve a newer screen. */
export function object<T extends object>(shape: Shape<T>): Read<T> {
  const fields = Object.entries(shape) as [string, Read<unknown>][];
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(path || 'payload', 'an object');
    const source = value as Record<string, unknown>;
    const read = fields.map(([name, field]) => [name, field(source[name], path ? `${path}.${name}` : name)]);
    return Object.fromEntries(read.filter(([, found]) => found !== undefined)) as T;
  };
}

export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

export function listOf<T>(read: Read<T>, most: number): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > most) wrong(path, `a list of at most ${most}`);
    return (value as unknown[]).map((each, index) => read(each, `${path}[${index}]`));
  };
}

export function oneOf<T>(allowed: readonly T[]): Read<T> {
  return (value, path) => allowed.find((each) => each === value) ?? wrong(path, `one of ${allowed.join(', ')}`);
}

export function either<A, B>(first: Read<A>, second: Read<B>): Read<A | B> {
  return (value, path) => {
    try {
      return first(value, path);
    } catch {
      return second(value, path);
    }
  };
}

/** PostgreSQL keeps no NUL, so it is taken out here. */
export function text(longest: number): Read<string> {
  return (value, path) => {
    if (typeof value !== 'string' || value.length > longest) wrong(path, `a text of at most ${longest} characters`);
    return (value as string).replaceAll('\0', '');
  };
}

export const uuid: Read<string> = (value, path) =>
  typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : wrong(path, 'a UUID');

export const moment: Read<string> = (value, path) =>
  typeof value === 'string' && ISO_MOMENT.test(value) && !Number.isNaN(Date.parse(value))
    ? new Date(value).toISOString()
    : wrong(path, 'a moment in ISO 8601 with its zone');

export const flag: Read<boolean> = (value, path) => (typeof value === 'boolean' ? value : wrong(path, 'true or false'));

export const count: Read<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : wrong(path, 'a whole number from 0');

export function between(least: number, most: number): Read<number> {
  return (value, path) =>
    typeof value === 'number' && value >= least && value <= most ? value : wrong(path, `a number from ${least} to ${most}`);
}

function wrong(path: string, wanted: string): never {
  throw new Problem('invalid-request', `${path} must be ${wanted}.`, { [path]: `must be ${wanted}` });
}
