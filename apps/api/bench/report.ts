import { cpus, totalmem } from 'node:os';
import { CUSTOMERS, type Figures, ORDERS_PER_SECOND, SCREENS } from './bench';
import { perSecond, type Rate } from './measured';

interface Line {
  what: string;
  budget: string;
  measured: string;
  /** Of the budget: 1 is just kept, more is better. */
  ratio: number;
  /** Means nothing once the API has worked. */
  onlyAtFirst?: boolean;
}

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

/** The table of the first round, with the second one's figures beside it when there was one. */
export function table(first: Figures, second: Figures | undefined, history: number): string {
  const lines = budgetLines(first);
  const later = second && budgetLines(second);
  const head = ['what', 'budget', 'measured', 'ratio', 'verdict', ...(later ? [`with ${history.toLocaleString('en')} past orders`, 'change'] : [])];
  const rows = lines.map((line, index) => [...cells(line), ...(later ? compared(line, later[index]!) : [])]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
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

const cells = ({ what, budget, measured, ratio }: Line): string[] => [what, budget, measured, ratio.toFixed(2), ratio >= 1 ? 'kept' : '**missed**'];

function compared(before: Line, after: Line): string[] {
  if (before.onlyAtFirst) return ['', ''];
  return [after.measured, `${(((after.ratio - before.ratio) / before.ratio) * 100).toFixed(0)} %`];
}

function atMost(what: string, most: number, measured: number, unit: string): Line {
  return { what, budget: `<= ${most} ${unit}`, measured: `${measured.toFixed(unit === 'MB' ? 0 : 1)} ${unit}`, ratio: most / measured };
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
