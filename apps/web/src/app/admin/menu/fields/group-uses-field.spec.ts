import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CatalogModifierGroupDto, GroupUseDto } from '@sofra/contracts';
import { byRole, textOf } from '../../../../testing/look';
import { provideWords } from '../../../core/i18n/provide-words';
import { GroupUsesField } from './group-uses-field';

const GROUPS = ['Acı', 'Ekmek', 'Sos'].map((id) => ({ id, name: { tr: id }, min: 0, max: 2, free: 0 }) as unknown as CatalogModifierGroupDto);
const use = (groupId: string): GroupUseDto => ({ groupId, min: null, max: null, free: null });

function aField(faults: Record<string, string> = {}) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('tr')] });
  const fixture = TestBed.createComponent(GroupUsesField);
  for (const [name, value] of Object.entries({ value: GROUPS.map(({ id }) => use(id)), groups: GROUPS, faults })) fixture.componentRef.setInput(name, value);
  fixture.componentInstance.valueChange.subscribe((uses) => fixture.componentRef.setInput('value', uses));
  fixture.detectChanges();
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  return { root, uses: () => [...root.querySelectorAll('.use')], settle: () => fixture.whenStable() };
}

describe('the questions of a product', () => {
  it.each([['min', 0], ['max', 1], ['free', 2]])('say what is wrong with %s beside that very number of that very group', (count, place) => {
    const { uses } = aField({ [`modifierGroups.1.${count}`]: 'min-above-max' });
    const wrong = uses().map((each) => [...each.querySelectorAll('label')].map((label) => label.classList.contains('is-wrong')));
    expect(wrong.flat().filter(Boolean)).toHaveLength(1);
    expect(wrong[1]![place]).toBe(true);
  });

  it('keep the keyboard at the one that moves, up to the end', async () => {
    const { root, uses, settle } = aField();
    const press = async () => {
      (document.activeElement as HTMLElement).click();
      await settle();
    };
    byRole(root, 'button', 'Sos yukarı').focus();
    await press();
    await press();
    expect(uses().map((each) => textOf(each.querySelector('b')!))).toEqual(['Sos', 'Acı', 'Ekmek']);
    expect(document.activeElement).toBe(byRole(root, 'button', 'Sos aşağı'));
  });
});
