import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { EnterSends } from './enter-sends';

@Component({
  imports: [EnterSends],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form id="trial" sofraEnterSends novalidate (submit)="$event.preventDefault(); sent.set(sent() + 1)">
      <input [value]="text()" (change)="text.set($any($event.target).value)" />
      <textarea></textarea>
    </form>
    <button type="submit" form="trial" [disabled]="text() === ''">Save</button>
  `,
})
class Trial {
  readonly text = signal('');
  readonly sent = signal(0);
}

async function aForm() {
  const fixture = TestBed.createComponent(Trial);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  return {
    fixture, field: root.querySelector('input')!,
    press: async (on: Element) => {
      on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await fixture.whenStable();
    },
    root,
  };
}

describe(EnterSends.name, () => {
  it('sends what was just typed at the first Enter, though the button waited for it', async () => {
    const { fixture, field, press } = await aForm();
    field.value = '12,50';
    await press(field);
    expect([fixture.componentInstance.text(), fixture.componentInstance.sent()]).toEqual(['12,50', 1]);
  });

  it('sends nothing while there is nothing to send, and leaves new lines to longer texts', async () => {
    const { fixture, field, press, root } = await aForm();
    await press(field);
    field.value = 'a';
    await press(root.querySelector('textarea')!);
    expect(fixture.componentInstance.sent()).toBe(0);
  });
});
