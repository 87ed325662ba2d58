import { Injectable } from '@nestjs/common';
import { type Level, Metrics } from '../health/metrics';
import type { Screen } from './screen';

type Place = 'branch' | 'mode';

/** What the boards count about themselves. */
@Injectable()
export class BoardMetrics {
  private readonly commands;
  private screens: () => Iterable<Screen> = () => [];

  constructor(metrics: Metrics) {
    this.commands = metrics.counter('board_commands_total', 'Commands of screens by result: ok, repeated, error or the code of the refusal.', ['result']);
    metrics.levels('board_screens', 'Screens connected to this process with a board open.', ['branch', 'mode'], () => countByPlace(this.screens()));
  }

  /** Where to count the screens whenever somebody looks. */
  watch(screens: () => Iterable<Screen>): void {
    this.screens = screens;
  }

  command(result: string): void {
    this.commands.inc({ result });
  }
}

function countByPlace(screens: Iterable<Screen>): Level<Place>[] {
  const boards = [...screens].flatMap(({ board }) => (board ? [board] : []));
  const places = Map.groupBy(boards, ({ branchId, mode }) => `${branchId} ${mode}`);
  return [...places.values()].map((here) => [{ branch: here[0]!.branchId, mode: here[0]!.mode }, here.length]);
}
