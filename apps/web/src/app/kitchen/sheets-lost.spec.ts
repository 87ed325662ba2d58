import { outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../testing/a-kitchen';
import { anItem } from '../../testing/an-order';
import { byRole, textOf } from '../../testing/look';
import { Panels } from './panels';
import { SheetsLost } from './sheets-lost';

async function lostSheets() {
  const kitchen = aKitchen({ status: 'ready', fulfilment: 'pickup', items: [anItem()] });
  kitchen.chosen.set({ kind: 'expo', station: null });
  standIn(kitchen, 'en', Panels);
  const happened: string[] = [];
  const fixture = TestBed.createComponent(SheetsLost, { bindings: [outputBinding('reload', () => happened.push('reload'))] });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const touch = async (name: string) => {
    byRole(root, 'button', name).click();
    await fixture.whenStable();
  };
  return { ...kitchen, fixture, root, touch, happened, panels: TestBed.inject(Panels) };
}

describe(SheetsLost.name, () => {
  it('says what does not work before anybody wants it, and offers to load the page anew', async () => {
    const { root, touch, happened } = await lostSheets();
    expect(textOf(root.querySelector('[role=alert]'))).toContain('printing do not work');
    await touch('Reload');
    expect(happened).toEqual(['reload']);
  });

  it('lets go of the question at the pass, as of every sheet, when it is closed', async () => {
    const { actions, first, fixture, panels, touch, root } = await lostSheets();
    actions.advance(first.id, 'collected');
    await fixture.whenStable();
    expect(actions.unfinished()).not.toBeNull();
    await touch('Close');
    expect([actions.unfinished(), panels.isWanted()]).toEqual([null, false]);
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['Reload']);
  });
});
