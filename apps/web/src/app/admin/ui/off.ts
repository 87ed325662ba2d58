import { Directive, ElementRef, inject, input } from '@angular/core';

/** A button or switch that is off for a moment, by its own press most of all: said and shown like a disabled one, but the keyboard stays where it is. */
@Directive({
  selector: 'button[sofraOff], input[sofraOff]',
  host: { '[attr.aria-disabled]': 'isOff() || null' },
})
export class Off {
  readonly isOff = input.required<boolean>({ alias: 'sofraOff' });

  constructor() {
    // Before whoever listens: Enter in a form clicks its button too.
    inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.addEventListener('click', (event) => this.stop(event), { capture: true });
  }

  private stop(event: Event): void {
    if (!this.isOff()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
