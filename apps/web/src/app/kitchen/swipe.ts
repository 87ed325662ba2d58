import { Directive, ElementRef, inject, output } from '@angular/core';

/** Far enough that nobody does it by leaning on the screen. */
const FAR_PX = 140;
/** Until here a finger may still mean to scroll or to press. */
const BEGIN_PX = 24;

/** A ticket swiped to the right makes its next step: with a wet finger a button is easily missed. */
@Directive({
  selector: '[sofraSwipe]',
  host: {
    '(pointerdown)': 'begin($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'end($event)',
    '(pointercancel)': 'stop()',
    '[style.touch-action]': '"pan-y"',
  },
})
export class Swipe {
  readonly sofraSwipe = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private start: { x: number; y: number; id: number } | null = null;

  protected begin({ clientX: x, clientY: y, pointerId: id, pointerType }: PointerEvent): void {
    if (pointerType !== 'mouse') this.start = { x, y, id };
  }

  protected move(event: PointerEvent): void {
    const along = this.along(event);
    this.element.style.transform = along > BEGIN_PX ? `translateX(${Math.min(along, FAR_PX)}px)` : '';
  }

  protected end(event: PointerEvent): void {
    const isFar = this.along(event) >= FAR_PX;
    this.stop();
    if (isFar) this.sofraSwipe.emit();
  }

  protected stop(): void {
    this.start = null;
    this.element.style.transform = '';
  }

  /** How far the finger went to the right; 0 when it went up or down instead. */
  private along({ clientX, clientY, pointerId }: PointerEvent): number {
    if (this.start?.id !== pointerId) return 0;
    const along = clientX - this.start.x;
    return along > Math.abs(clientY - this.start.y) * 2 ? along : 0;
  }
}
