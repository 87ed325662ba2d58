import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A line of a report: what it is, how much as text, and how long its bar is. */
export interface Bar {
  name: string;
  amount: string;
  /** Beside the amount, quieter. */
  aside?: string;
  size: number;
}

/** Amounts with bars: a table for whoever listens, a picture for whoever looks. */
@Component({
  selector: 'sofra-bars-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 [id]="id()">{{ heading() }}</h2>
    <table [attr.aria-labelledby]="id()">
      <tbody>
        @for (bar of bars(); track bar.name) {
          <tr>
            <th scope="row">{{ bar.name }}</th>
            <td class="line" aria-hidden="true">@if (bar.size > 0) { <div [style.inline-size.%]="share(bar)"></div> }</td>
            <td class="aside">{{ bar.aside }}</td>
            <td class="amount">{{ bar.amount }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host { display: block; min-width: 0; padding: var(--sofra-space-4); border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius); background: var(--sofra-surface); }
    h2 { margin-bottom: var(--sofra-space-2); font-size: var(--sofra-text-s); }
    table { width: 100%; border-spacing: 0; }
    th { max-width: 0; width: 36%; overflow-wrap: anywhere; font-weight: 500; line-height: 1.25; text-align: left; }
    th, td { height: 36px; padding: var(--sofra-space-1) var(--sofra-space-2) var(--sofra-space-1) 0; }
    .line div { height: 12px; min-width: 2px; border-radius: 3px; background: var(--sofra-accent); }
    .aside, .amount { width: 1%; padding-inline: var(--sofra-space-2) 0; font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
    .aside { color: var(--sofra-ink-soft); }
    .amount { font-weight: 600; }
  `,
})
export class BarsTable {
  readonly heading = input.required<string>();
  readonly id = input.required<string>();
  readonly bars = input.required<readonly Bar[]>();
  private readonly longest = computed(() => Math.max(1, ...this.bars().map(({ size }) => size)));

  protected share(bar: Bar): number {
    return (100 * bar.size) / this.longest();
  }
}
