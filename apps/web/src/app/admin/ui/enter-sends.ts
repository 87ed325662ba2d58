import { Directive, ElementRef, Injector, afterNextRender, inject } from '@angular/core';

const TYPED_IN = ['text', 'number', 'time', 'date', 'datetime-local', 'tel', 'email', 'search'];

/**
 * Enter in a field sends the form with what was just typed. The browser alone would look at the button before the field's last change
 * has reached it: a button that waits for a change would swallow the first Enter.
 */
@Directive({ selector: 'form[sofraEnterSends]', host: { '(keydown.enter)': 'settle($event)' } })
export class EnterSends {
  private readonly form: HTMLFormElement = inject(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected settle(event: Event): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !TYPED_IN.includes(field.type)) return;
    if (event.defaultPrevented || (event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    field.dispatchEvent(new Event('change', { bubbles: true }));
    afterNextRender(() => this.press(), { injector: this.injector });
  }

  /** The form's own button, wherever it stands. */
  private press(): void {
    [...this.form.elements].find((each): each is HTMLButtonElement => each instanceof HTMLButtonElement && each.type === 'submit')?.click();
  }
}
