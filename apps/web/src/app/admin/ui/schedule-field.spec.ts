import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ServingHoursDto } from '@sofra/contracts';
import { byRole } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { ScheduleField } from './schedule-field';

function aField(value: ServingHoursDto[]) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords('tr')] });
  const fixture = TestBed.createComponent(ScheduleField);
  fixture.componentRef.setInput('value', value);
  let said: readonly ServingHoursDto[] = value;
  fixture.componentInstance.valueChange.subscribe((hours) => (said = hours));
  fixture.detectChanges();
  const press = (name: string) => { byRole(fixture.nativeElement as HTMLElement, 'button', name).click(); return said; };
  return { press, everyDay: () => press('Her gün ekle'), undo: () => { document.querySelector<HTMLElement>('mat-snack-bar-container button')!.click(); return said; } };
}

const NIGHT = { weekday: 3, from: '22:00', until: '02:00' };

it('removes hours at one touch, and puts them back where they stood', () => {
  const field = aField([{ ...NIGHT, weekday: 2 }, NIGHT, { ...NIGHT, weekday: 4 }]);
  expect(field.press('Çarşamba çıkar').map(({ weekday }) => weekday)).toEqual([2, 4]);
  expect(field.undo().map(({ weekday }) => weekday)).toEqual([2, 3, 4]);
});

describe('hours for every day', () => {
  it('are those that were written for one day, and that day is not there twice', () => {
    const hours = aField([NIGHT]).everyDay();
    expect(hours.map(({ weekday }) => weekday).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(hours.every(({ from, until }) => from === '22:00' && until === '02:00')).toBe(true);
  });

  it('are a second time a day once every day has one', () => {
    const field = aField([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...NIGHT, weekday })));
    expect(field.everyDay()).toHaveLength(14);
  });
});
