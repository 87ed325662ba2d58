import { computed, signal } from '@angular/core';
import type { PairingCodeBody, PairingCodeDto, ProblemCode, ProblemDto, ScreenDto, ScreenPatch, StationDto } from '@sofra/contracts';
import { problemDtoOf } from '../../core/problem-text';
import type { ScreensClient } from './screens-client';

/** The tablets of one branch's kitchen as the page shows them. */
export class ScreensStore {
  private readonly latest = signal<ScreenDto[] | null>(null);
  private readonly places = signal<StationDto[]>([]);
  readonly screens = this.latest.asReadonly();
  readonly stations = this.places.asReadonly();
  readonly problem = signal<ProblemCode | null>(null);
  readonly paired = computed(() => (this.latest() ?? []).filter(({ id }) => id !== null));
  /** Boards that somebody has open in a browser where they signed in. */
  readonly browsers = computed(() => (this.latest() ?? []).filter(({ id }) => id === null));

  constructor(
    private readonly client: Pick<ScreensClient, 'list' | 'stations' | 'makeCode' | 'change' | 'revoke'>,
    private readonly branchId: string,
  ) {}

  async refresh(): Promise<void> {
    try {
      const [{ items }, stations] = await Promise.all([this.client.list(), this.client.stations()]);
      this.latest.set(items.filter(({ branchId }) => branchId === this.branchId));
      this.places.set(stations);
      this.problem.set(null);
    } catch (error) {
      // What was read before stays: a list a minute old says more than none.
      if (!this.latest()) this.problem.set(problemDtoOf(error).code);
    }
  }

  makeCode(body: PairingCodeBody): Promise<PairingCodeDto | ProblemDto> {
    return this.client.makeCode(body).catch(problemDtoOf);
  }

  /** Null when it is done, else why not. */
  change(id: string, patch: ScreenPatch): Promise<ProblemDto | null> {
    return this.done(this.client.change(id, patch));
  }

  revoke(id: string): Promise<ProblemDto | null> {
    return this.done(this.client.revoke(id));
  }

  private async done(work: Promise<void>): Promise<ProblemDto | null> {
    try {
      await work;
      await this.refresh();
      return null;
    } catch (error) {
      return problemDtoOf(error);
    }
  }
}
