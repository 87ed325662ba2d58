/** One figure, held against its budget. */
export interface Line {
  what: string;
  budget: string;
  measured: string;
  /** Of the budget: 1 is just kept, more is better. */
  ratio: number;
  /** Means nothing once the API has worked, or is not the API's. */
  onlyAtFirst?: boolean;
}

export const HEAD = ['what', 'budget', 'measured', 'ratio', 'verdict'] as const;

export const cells = ({ what, budget, measured, ratio }: Line): string[] => [what, budget, measured, ratio.toFixed(2), ratio >= 1 ? 'kept' : '**missed**'];

/** Rows of cells, the first of them the head, as a table in Markdown. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function atMost(what: string, most: number, measured: number, unit: string): Line {
  return { what, budget: `<= ${most} ${unit}`, measured: `${measured.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`, ratio: most / measured };
}
