import { duration } from '../lib/progress.mjs';

/** Adds up what every step passed and failed. */
export class Score {
  #steps = [];

  add(name, { passed, failed, milliseconds }) {
    this.#steps.push({ name, passed, failed });
    const verdict = failed > 0 ? `${failed} failed, ${passed} passed` : `${passed} passed`;
    console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(12)} ${verdict} in ${duration(milliseconds)}`);
  }

  get failed() {
    return this.#steps.reduce((sum, step) => sum + step.failed, 0);
  }

  get passed() {
    return this.#steps.reduce((sum, step) => sum + step.passed, 0);
  }

  /** The last line of every run; tools read it. */
  get lastLine() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
