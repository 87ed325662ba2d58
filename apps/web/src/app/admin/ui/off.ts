import { Directive, ElementRef, inject, input } from '@angular/core';
import { keepPress } from './keep-press';

/** A button or switch that is off for a moment, by its own press most of all: said and shown like a disabled one, but the keyboard stays where it is. */
@Directive({
  selector: 'button[sofraOff], input[sofraOff]',
  host: { '[attr.aria-disabled]': 'isOff() || null' },
})
export class Off {
  readonly isOff = input.required<boolean>({ alias: 'sofraOff' });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Before whoever listens: Enter in a form clicks its button too.
    element.addEventListener('click', (event) => this.stop(event), { capture: true });
    // A box's label is part of it, and a press that slips onto it turns the box by itself.
    if (element instanceof HTMLButtonElement) keepPress(element);
  }

  private stop(event: Event): void {
    if (!this.isOff()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
