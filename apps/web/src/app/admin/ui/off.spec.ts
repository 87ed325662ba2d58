import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Off } from './off';

@Component({
  imports: [Off],
  template: `<form (submit)="told('sent', $event)"><input name="a" /><button type="submit" [sofraOff]="isOff()" (click)="told('pressed')">Kaydet</button></form><input type="checkbox" [sofraOff]="isOff()" (change)="told('turned')" />`,
})
class Page {
  readonly isOff = signal(false);
  readonly heard: string[] = [];
  told(what: string, event?: Event): void {
    event?.preventDefault();
    this.heard.push(what);
  }
}

describe(Off.name, () => {
  async function aPage() {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const root: HTMLElement = fixture.nativeElement;
    document.body.append(root);
    const [button, box] = [root.querySelector('button')!, root.querySelector<HTMLInputElement>('[type=checkbox]')!];
    const turn = async (isOff: boolean) => {
      fixture.componentInstance.isOff.set(isOff);
      await fixture.whenStable();
    };
    return { button, box, turn, heard: fixture.componentInstance.heard };
  }

  it('neither presses, sends nor turns while it is off, keeps the keyboard, and goes on afterwards', async () => {
    const { button, box, turn, heard } = await aPage();
    button.focus();
    await turn(true);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    button.click();
    box.click();
    expect([heard, box.checked]).toEqual([[], false]);
    await turn(false);
    button.click();
    box.click();
    expect(heard).toEqual(['pressed', 'sent', 'turned']);
    expect(button.hasAttribute('aria-disabled')).toBe(false);
  });

  it('takes a press that the page has moved it away from, and none that was drawn off it or called off', async () => {
    const { button, heard } = await aPage();
    const point = (kind: string, on: Element, x = 40) => on.dispatchEvent(new MouseEvent(kind, { bubbles: true, button: 0, clientX: x, clientY: 40 }));
    point('pointerdown', button);
    point('pointerup', document.body);
    expect(heard).toEqual(['pressed', 'sent']);
    point('pointerdown', button);
    point('pointerup', document.body, 90);
    point('pointerdown', button);
    point('pointercancel', button);
    point('pointerup', document.body);
    point('pointerdown', button);
    point('pointerup', button);
    expect(heard).toEqual(['pressed', 'sent']);
  });
});
