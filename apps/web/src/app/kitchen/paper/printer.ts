import { ApplicationRef, InjectionToken, inject } from '@angular/core';

/** Puts what the page holds for the printer on paper; resolved once the browser has taken it. */
export type Printer = () => Promise<void>;

export const PRINTER = new InjectionToken<Printer>('Printer', { factory: browserPrinter });

function browserPrinter(): Printer {
  const app = inject(ApplicationRef);
  return async () => {
    // The paper must be in the page before the browser looks at it.
    await app.whenStable();
    window.print();
  };
}
