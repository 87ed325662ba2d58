import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { remembered } from './remembered';

export type ThemeName = 'dark' | 'light';

/** Dark or light; a room has its own start (the kitchen's is dark), a person's choice wins and is remembered. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal(remembered.read('theme') as ThemeName | null);
  private readonly roomDefault = signal<ThemeName>('light');
  readonly current = computed(() => this.chosen() ?? this.roomDefault());

  constructor() {
    effect(() => {
      this.document.documentElement.dataset['theme'] = this.current();
      const bar = this.document.querySelector<HTMLMetaElement>('meta[name=theme-color]');
      if (bar) bar.content = this.current() === 'dark' ? '#141210' : '#f4efe8';
    });
  }

  startWith(theme: ThemeName): void {
    this.roomDefault.set(theme);
  }

  choose(theme: ThemeName): void {
    remembered.write('theme', theme);
    this.chosen.set(theme);
  }
}
