import { Injectable, type WritableSignal, effect, signal } from '@angular/core';
import { remembered } from '../core/remembered';
import { type Place, keptPlace, placeOf } from './place';

export const LAYOUTS = ['columns', 'grid'] as const;
export const DENSITIES = ['roomy', 'dense'] as const;
export const TEXT_SIZES = ['small', 'medium', 'large'] as const;
export const ORDERINGS = ['late', 'oldest'] as const;

/** How this screen shows the board; kept by the browser, since a tablet on the wall stays what it is. */
@Injectable()
export class BoardView {
  readonly layout = kept('layout', LAYOUTS);
  readonly density = kept('density', DENSITIES);
  readonly textSize = kept('text-size', TEXT_SIZES, 'medium');
  readonly ordering = kept('ordering', ORDERINGS);
  readonly place = signal<Place>(placeOf(remembered.read('place')));

  constructor() {
    effect(() => remembered.write('place', keptPlace(this.place())));
  }
}

function kept<T extends string>(name: string, allowed: readonly [T, ...T[]], usual: T = allowed[0]): WritableSignal<T> {
  const key = `view.${name}`;
  const known = remembered.read(key);
  const choice = signal(allowed.find((value) => value === known) ?? usual);
  effect(() => remembered.write(key, choice()));
  return choice;
}
