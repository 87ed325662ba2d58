import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeptPlace } from './kept-place';

@Component({
  imports: [KeptPlace],
  template: `
    <h1>Coupons</h1>
    @if (names().length > 0) {
      <ul sofraKeptPlace="li">@for (name of names(); track name) { <li><button type="button">{{ name }}</button><button type="button">archive {{ name }}</button></li> }</ul>
    }
    <button type="button" class="outside">Add</button>
  `,
})
class AList {
  readonly names = signal(['A', 'B', 'C']);
}

async function aList() {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(AList);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const leave = async (...names: string[]) => {
    fixture.componentInstance.names.set(names);
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const stand = (name: string) => [...root.querySelectorAll('button')].find((button) => button.textContent === name)!.focus();
  return { leave, stand, at: () => document.activeElement?.textContent };
}

describe(KeptPlace.name, () => {
  it('gives the keyboard to the row that comes after, at the same button', async () => {
    const list = await aList();
    list.stand('archive B');
    await list.leave('A', 'C');
    expect(list.at()).toBe('archive C');
  });

  it('gives it to the last row when the last one went, and to the heading when none is left', async () => {
    const list = await aList();
    list.stand('archive C');
    await list.leave('A', 'B');
    expect(list.at()).toBe('archive B');
    await list.leave();
    expect(list.at()).toBe('Coupons');
  });

  it('takes it from nobody who went elsewhere', async () => {
    const list = await aList();
    list.stand('archive B');
    list.stand('Add');
    await list.leave('A');
    expect(list.at()).toBe('Add');
  });
});
