import { Directive, ElementRef, OnDestroy, OnInit, inject, input } from '@angular/core';
import { KitchenStore } from './kitchen-store';

/** Tells the store when a ticket is really visible: painted and scrolled into view, not merely in the document. */
@Directive({ selector: '[sofraOnGlass]' })
export class OnGlass implements OnInit, OnDestroy {
  readonly orderId = input.required<string>({ alias: 'sofraOnGlass' });
  private readonly store = inject(KitchenStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private observer: IntersectionObserver | null = null;

  ngOnInit(): void {
    this.observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) this.store.seen.shown(this.orderId());
      else this.store.seen.hidden(this.orderId());
    });
    this.observer.observe(this.element);
  }

  ngOnDestroy(): void {
    this.observer?.disconnect();
    this.store.seen.hidden(this.orderId());
  }
}
