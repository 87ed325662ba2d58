import { Injectable } from '@nestjs/common';

/** Whether this process takes on work; it stops before it shuts down, so that balancers look elsewhere. */
@Injectable()
export class Readiness {
  private stopping = false;

  get isStopping(): boolean {
    return this.stopping;
  }

  stop(): void {
    this.stopping = true;
  }
}
