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
  return { everyDay: () => { byRole(fixture.nativeElement as HTMLElement, 'button', 'Her gün ekle').click(); return said; } };
}

const NIGHT = { weekday: 3, from: '22:00', until: '02:00' };

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
