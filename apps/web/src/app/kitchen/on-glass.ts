import { Directive, ElementRef, Injectable, OnDestroy, OnInit, inject, input } from '@angular/core';
import { KitchenStore } from './kitchen-store';

/** One observer for the whole board: two hundred of them would be asked at every frame. */
@Injectable()
export class Glass implements OnDestroy {
  private readonly seen = inject(KitchenStore).seen;
  private readonly orderIds = new Map<Element, string>();
  private readonly observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) this.look(target, isIntersecting);
  });

  watch(element: Element, orderId: string): void {
    this.orderIds.set(element, orderId);
    this.observer.observe(element);
  }

  leave(element: Element): void {
    this.look(element, false);
    this.orderIds.delete(element);
    this.observer.unobserve(element);
  }

  ngOnDestroy(): void {
    this.observer.disconnect();
  }

  private look(element: Element, isVisible: boolean): void {
    const orderId = this.orderIds.get(element);
    if (orderId === undefined) return;
    if (isVisible) this.seen.shown(orderId);
    else this.seen.hidden(orderId);
  }
}

/** Tells when a ticket is really visible: painted and scrolled into view, not merely in the document. */
@Directive({ selector: '[sofraOnGlass]' })
export class OnGlass implements OnInit, OnDestroy {
  readonly orderId = input.required<string>({ alias: 'sofraOnGlass' });
  private readonly glass = inject(Glass);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  ngOnInit(): void {
    this.glass.watch(this.element, this.orderId());
  }

  ngOnDestroy(): void {
    this.glass.leave(this.element);
  }
}
