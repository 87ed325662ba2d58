import type { BoardStationDto, OrderAmendmentDto, OrderDto, PrintKind } from '@sofra/contracts';
import { itemsAt, routedStation } from '@sofra/domain';

/** When a screen prints a new ticket by itself. */
export const PRINT_MOMENTS = ['off', 'placed', 'accepted'] as const;
export type PrintMoment = (typeof PRINT_MOMENTS)[number];

/** What it then puts out. */
export const PAPERS = ['ticket', 'label', 'both'] as const;
export type Papers = (typeof PAPERS)[number];

/** A sheet that this screen owes the kitchen. */
export interface DueSheet {
  order: OrderDto;
  kind: PrintKind;
  /** The same sheet by any screen of the place. */
  key: string;
}

export interface PrintRules {
  moment: PrintMoment;
  papers: Papers;
  /** Whoever switches printing on has no use for what came before, epoch milliseconds. */
  since: number;
  station: string | null;
  stations: readonly BoardStationDto[];
}

/** What was left over for longer is of no use to a cook; the board still shows it. */
const TOO_OLD_MS = 2 * 3_600_000;

/** Sheets that are not settled yet. */
export interface OpenSheets {
  /** To be put out now, oldest first. */
  due: readonly DueSheet[];
  /** Nothing changed for this station. To be settled while the difference is known: once acknowledged, nobody could tell. */
  needless: readonly DueSheet[];
}

/** `done` holds the keys of those that are settled. */
export function openSheets(orders: Iterable<OrderDto>, now: number, rules: PrintRules, done: ReadonlySet<string>): OpenSheets {
  const kinds: PrintKind[] = rules.papers === 'both' ? ['ticket', 'label'] : [rules.papers];
  const open = [...orders]
    .filter((order) => isDue(order, now, rules))
    .flatMap((order) => kinds.map((kind) => ({ order, kind, key: keyOf(order, order.revision, kind, rules.station) })))
    .filter(({ key }) => !done.has(key))
    .sort((a, b) => a.order.placedAt.localeCompare(b.order.placedAt));
  const needless = open.filter(({ order, kind }) => wasPrinted(order, kind, rules, done) && isElsewhere(order.amendments, rules));
  return { due: open.filter((sheet) => !needless.includes(sheet)), needless };
}

function isDue(order: OrderDto, now: number, { moment, since, station, stations }: PrintRules): boolean {
  const { acceptedAt, amendments, dueAt, placedAt, status, statusAt } = order;
  if (!(moment === 'placed' ? ['placed', 'preparing'] : ['preparing', 'ready']).includes(status)) return false;
  const begun = status === 'placed' ? statusAt : moment === 'placed' && dueAt === null ? placedAt : (acceptedAt ?? placedAt);
  const at = Math.max(Date.parse(begun), ...amendments.map((amendment) => Date.parse(amendment.at)));
  return at >= since && now - at < TOO_OLD_MS && itemsAt(order, station, stations).length > 0;
}

function keyOf({ id }: OrderDto, revision: number, kind: PrintKind, station: string | null): string {
  return `${id} ${revision} ${kind} ${station ?? ''}`;
}

function wasPrinted(order: OrderDto, kind: PrintKind, { station }: PrintRules, done: ReadonlySet<string>): boolean {
  return Array.from({ length: order.revision - 1 }, (_, before) => keyOf(order, before + 1, kind, station)).some((key) => done.has(key));
}

/** What changed concerns other stations only. */
function isElsewhere(amendments: readonly OrderAmendmentDto[], { station, stations }: PrintRules): boolean {
  if (station === null || amendments.length === 0) return false;
  return amendments.every(({ differences }) =>
    differences.every((difference) => {
      if (!('station' in difference)) return false;
      const at = routedStation(difference.station, stations);
      return at !== null && at !== station;
    }),
  );
}
