import { Directive, ElementRef, Injectable, type OnDestroy, type OnInit, inject, input, output } from '@angular/core';

/** So far around the glass a ticket is near, in heights of the list. */
const AHEAD = 1;
/** A place that is only near waits for an idle moment, but no longer than this: then it may be on the glass. */
const PATIENCE_MS = 300;

// Safari has no idle moments.
const whenIdle = (work: () => void): unknown => (typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: PATIENCE_MS }) : setTimeout(work));

/** One observer for a list that scrolls: tells when an element is a screen away from being seen, what is already there at once and what is only near after the news. */
@Injectable()
export class Nearness implements OnDestroy {
  private readonly root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly waiting = new Map<Element, () => void>();
  private readonly observer = new IntersectionObserver((entries) => this.look(entries), { root: this.root, rootMargin: `${AHEAD * 100}% 0px` });

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
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      const tell = () => this.waiting.get(entry.target)?.();
      if (isOnGlass(entry)) tell();
      else whenIdle(tell);
    }
  }
}

function isOnGlass({ boundingClientRect: place, rootBounds: around }: IntersectionObserverEntry): boolean {
  if (!around) return true;
  const margin = (around.height * AHEAD) / (1 + 2 * AHEAD);
  return place.top < around.bottom - margin && place.bottom > around.top + margin;
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
