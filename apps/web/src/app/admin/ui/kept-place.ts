import { afterNextRender, DestroyRef, Directive, DOCUMENT, ElementRef, inject, input } from '@angular/core';

const CONTROLS = 'button:enabled, a[href], input:enabled, select:enabled';

/** Where the keyboard stood in a list. */
interface Place {
  row: Element;
  index: number;
  control: number;
}

/** A list that keeps the keyboard's place: when the row it stands on goes (archived, say), the row that comes after gets it, and of an emptied list the page's heading. */
@Directive({ selector: '[sofraKeptPlace]', host: { '(focusin)': 'note($event.target)', '(focusout)': 'leave($event.relatedTarget)' } })
export class KeptPlace {
  /** What a row is, as a selector. */
  readonly sofraKeptPlace = input.required<string>();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private place: Place | null = null;

  constructor() {
    const watch = new MutationObserver(() => this.look());
    afterNextRender(() => watch.observe(this.host, { childList: true, subtree: true }));
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
      // The whole list went with its last row: once the page shows what stands there instead.
      if (this.place) setTimeout(() => this.hasNobody() && this.toHeading());
    });
  }

  protected note(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    const row = target.closest(this.sofraKeptPlace());
    this.place = row && { row, index: this.rows().indexOf(row), control: controlsOf(row).indexOf(target) };
  }

  /** Gone elsewhere by will: a removed control loses the focus to nothing. */
  protected leave(to: EventTarget | null): void {
    if (to instanceof Node && !this.host.contains(to)) this.place = null;
  }

  private look(): void {
    const { place } = this;
    if (!place || place.row.isConnected) return;
    this.place = null;
    if (!this.hasNobody()) return;
    const rows = this.rows();
    const next = rows[Math.min(place.index, rows.length - 1)];
    const controls = next ? controlsOf(next) : [];
    const control = controls[place.control] ?? controls[0];
    if (control) control.focus();
    else this.toHeading();
  }

  private rows(): Element[] {
    return [...this.host.querySelectorAll(this.sofraKeptPlace())];
  }

  private hasNobody(): boolean {
    return this.document.activeElement === null || this.document.activeElement === this.document.body;
  }

  private toHeading(): void {
    const heading = this.document.querySelector<HTMLElement>('main h1, h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(CONTROLS)];
}
