const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves (to nothing) at the first request to stop; a repeated one neither hurries nor kills an orderly stop. */
export function untilAskedToStop() {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(undefined));
  });
}
