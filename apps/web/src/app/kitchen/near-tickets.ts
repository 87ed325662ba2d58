import { Directive, ElementRef, Injectable, type OnDestroy, type OnInit, inject, input, output } from '@angular/core';

/** One observer for a list that scrolls: tells when an element is a screen and a half away from being seen, so that a flick of the finger meets no empty place. */
@Injectable()
export class Nearness implements OnDestroy {
  private readonly root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly waiting = new Map<Element, () => void>();
  private readonly observer = new IntersectionObserver((entries) => this.look(entries), { root: this.root, rootMargin: '150% 0px' });

  watch(element: Element, near: () => void): void {
    this.waiting.set(element, near);
    this.observer.observe(element);
  }

  leave(element: Element): void {
    this.waiting.delete(element);
    this.observer.unobserve(element);
  }

  ngOnDestroy(): void {
    this.observer.disconnect();
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) if (isIntersecting) this.waiting.get(target)?.();
  }
}

/** What stands for a ticket until it comes near. */
@Directive({ selector: '[sofraNearing]' })
export class Nearing implements OnInit, OnDestroy {
  readonly orderId = input.required<string>({ alias: 'sofraNearing' });
  readonly near = output<string>();
  private readonly nearness = inject(Nearness);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  ngOnInit(): void {
    this.nearness.watch(this.element, () => this.near.emit(this.orderId()));
  }

  ngOnDestroy(): void {
    this.nearness.leave(this.element);
  }
}
