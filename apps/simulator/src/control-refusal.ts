import type { ControlProblem } from './control';

/** The control API was asked for something that cannot be; becomes its answer. */
export class ControlRefusal extends Error {
  constructor(
    readonly code: ControlProblem['code'],
    detail: string,
  ) {
    super(detail);
  }
}
