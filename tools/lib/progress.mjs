/** `4.2 s`, `1 min 20 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Announces a long part with what to expect, runs it, and says how long it really took. */
export async function announced(what, expectation, work) {
  console.log(`${what} ${expectation ? `(${expectation}) ` : ''}...`);
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${duration(performance.now() - began)}`);
  return result;
}
