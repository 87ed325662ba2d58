import { cpus, totalmem } from 'node:os';
import { CUSTOMERS, type Figures, ORDERS_PER_SECOND, SCREENS } from './bench';
import { atMost, cells, HEAD, type Line, markdownTable } from './lines';
import { perSecond, type Rate } from './measured';

const MB = 1024 * 1024;
const SHARE_OF_PLAIN = 0.4;

/** What every figure is held against. */
export function budgetLines({ turns, answers, board, idleBytes, mostBytes }: Figures): Line[] {
  return [
    ...CUSTOMERS.map((customers): Line => {
      const rates = turns.get(customers)!;
      const share = perSecond(rates.api) / perSecond(rates.plain);
      const measured = `${whole(perSecond(rates.api))} of ${whole(perSecond(rates.plain))} turns/s: ${share.toFixed(2)}`;
      return { what: `turns per second, ${customers} customers, of plain SQL`, budget: `>= ${SHARE_OF_PLAIN}`, measured, ratio: share / SHARE_OF_PLAIN };
    }),
    atMost('webhook answered, one customer, p50', 5, answers.at(50), 'ms'),
    atMost('webhook answered, one customer, p99', 20, answers.at(99), 'ms'),
    atMost(`pay tap to board.event, ${ORDERS_PER_SECOND} orders/s, ${SCREENS} screens, p50`, 15, board.at(50), 'ms'),
    atMost(`pay tap to board.event, ${ORDERS_PER_SECOND} orders/s, ${SCREENS} screens, p99`, 100, board.at(99), 'ms'),
    { ...atMost(`API resident memory, idle with ${SCREENS} screens`, 150, idleBytes / MB, 'MB'), onlyAtFirst: true },
    atMost('API resident memory, most under load', 250, mostBytes / MB, 'MB'),
  ];
}

/** The table of the first round and of what else was measured, with the second round's figures beside it when there was one. */
export function table(first: Figures, second: Figures | undefined, history: number, others: readonly Line[]): string {
  const lines = [...budgetLines(first), ...others];
  const later = second && budgetLines(second);
  const head = [...HEAD, ...(later ? [`with ${history.toLocaleString('en')} past orders`, 'change'] : [])];
  const rows = lines.map((line, index) => [...cells(line), ...(later ? compared(line, later[index]) : [])]);
  return markdownTable([head, ...rows]);
}

/**
 * What a turn costs the processors, a line for each number of customers. On a machine that others use too this tells more
 * than the rates: with all cores busy, the share of plain SQL cannot be above the quotient of the two sums.
 */
export function cpuLines({ turns }: Figures): string[] {
  return [...turns].map(([customers, { api, plain, apiCpu, plainCpu }]) => {
    const ours = `API ${cost(apiCpu.api, api)} + PostgreSQL ${cost(apiCpu.postgres, api)} + driver and far end ${cost(apiCpu.driver, api)}`;
    return `Processor time of a turn, ${customers} customers: ${ours}; as plain SQL: PostgreSQL ${cost(plainCpu.postgres, plain)} + driver ${cost(plainCpu.driver, plain)} ms.`;
  });
}

const cost = (seconds: number | undefined, { count }: Rate) => (seconds === undefined ? 'unknown' : ((seconds * 1_000) / count).toFixed(2));

export function machineLine(postgresVersion: string): string {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / MB / 1024)} GB, Node ${process.versions.node}, ${postgresVersion}, ${process.platform} ${process.arch}.`;
}

function compared(before: Line, after: Line | undefined): string[] {
  if (before.onlyAtFirst || !after) return ['', ''];
  return [after.measured, `${(((after.ratio - before.ratio) / before.ratio) * 100).toFixed(0)} %`];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
