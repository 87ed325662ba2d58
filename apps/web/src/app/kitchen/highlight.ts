import { Injectable, computed, signal } from '@angular/core';
import type { AllDayCount } from '@sofra/domain';

type Variant = AllDayCount['variants'][number];

/** The tickets that are marked because somebody touched a count. */
@Injectable()
export class Highlight {
  private readonly marked = signal<{ key: string; orderIds: ReadonlySet<string> } | null>(null);

  readonly orderIds = computed((): ReadonlySet<string> | null => this.marked()?.orderIds ?? null);

  isOn(dish: string, modifiers: string): boolean {
    return this.marked()?.key === keyOf(dish, modifiers);
  }

  toggle(dish: string, { modifiers, orderIds }: Variant): void {
    const key = keyOf(dish, modifiers);
    this.marked.update((marked) => (marked?.key === key ? null : { key, orderIds: new Set(orderIds) }));
  }

  clear(): void {
    this.marked.set(null);
  }
}

function keyOf(dish: string, modifiers: string): string {
  return `${dish}\n${modifiers}`;
}
