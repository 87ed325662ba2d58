/** JSON as the platform writes and signs it: non-ASCII as lower-case `\u` escapes, `/` as `\/`. */
export function platformJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
