import { Injectable } from '@nestjs/common';
import { BranchesService } from '../branches/branches.service';
import { OutboxService } from '../outbox/outbox.service';
import { Connections } from './connections.service';

/** Tells everybody here who remembers it that a branch has another number, or none. */
@Injectable()
export class NumberChanges {
  constructor(
    private readonly connections: Connections,
    private readonly branches: BranchesService,
    private readonly outbox: OutboxService,
  ) {}

  /** Call it after the commit. */
  async announce(): Promise<void> {
    this.connections.forget();
    this.branches.invalidate();
    await this.outbox.numberChanged();
  }
}
