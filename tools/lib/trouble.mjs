/** Something the reader can fix: shown as its sentence alone, without a stack. */
export class Trouble extends Error {}

/** Runs `main` to its end; a Trouble becomes its sentence and exit code 1, anything else also shows its stack. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exit(1);
  }
}
