import { afterNextRender, DOCUMENT, inject, Injector } from '@angular/core';

/** Keeps the keyboard at what it moves: the browser forgets the focus of what is put elsewhere in a list. At the list's end, where "up" or "down" is over, its neighbour gets it. */
export function keptFocus(): () => void {
  const [document, injector] = [inject(DOCUMENT), inject(Injector)];
  return () => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return;
    const next = () => (focused.matches(':disabled') ? focused.parentElement?.querySelector<HTMLElement>('button:enabled') : focused);
    afterNextRender({ read: () => next()?.focus() }, { injector });
  };
}
