import { linkedSignal, type OutputEmitterRef, type Signal } from '@angular/core';

/** What a field holds, its own last change included: two changes in one turn of the page build on each other, though the parent answers later. */
export function keptUp<T, Changed extends T>(value: Signal<T>, changed: OutputEmitterRef<Changed>): { now: Signal<T>; set(next: Changed): void } {
  const kept = linkedSignal(value);
  const set = (next: Changed): void => {
    kept.set(next);
    changed.emit(next);
  };
  return { now: kept.asReadonly(), set };
}
