import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import type { OrderDto } from '@sofra/contracts';
import { anOrder } from '../../../testing/an-order';
import { textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { ShopClock } from '../../core/shop-clock';
import { OrderPaper } from './order-paper';
import { OrderSheet } from './order-sheet';

function provide() {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
  });
  TestBed.inject(ShopClock).standsIn('Europe/Istanbul');
}

/** What the sheet says of each thing, by its name. */
async function facts(order: OrderDto) {
  provide();
  const fixture = TestBed.createComponent(OrderSheet);
  fixture.componentRef.setInput('order', order);
  await fixture.whenStable();
  const names = [...(fixture.nativeElement as HTMLElement).querySelectorAll('dl dt')];
  return Object.fromEntries(names.map((name) => [textOf(name), textOf(name.nextElementSibling!)]));
}

/** The line of the paper that says how and when. */
async function paperLine(order: OrderDto) {
  provide();
  const fixture = TestBed.createComponent(OrderPaper);
  fixture.componentRef.setInput('order', order);
  fixture.componentRef.setInput('copy', 1);
  await fixture.whenStable();
  return textOf(fixture.nativeElement.querySelector('h1 + p'));
}

const later = (dueAt: string) => anOrder({ dueAt, promisedAt: dueAt });

describe(OrderSheet.name, () => {
  it('says for when an order for later is wanted, and of another one nothing', async () => {
    expect(await facts(later('2026-11-23T09:30:00.000Z'))).toMatchObject({ Placed: '22 Nov, 13:00, WhatsApp', 'Wanted for': '23 Nov, 12:30' });
    TestBed.resetTestingModule();
    expect(await facts(anOrder())).not.toHaveProperty('Wanted for');
  });
});

describe(OrderPaper.name, () => {
  it.each([
    ['2026-11-22T16:30:00.000Z', 'Delivery · 13:00 · Due 19:30'],
    ['2026-11-23T09:30:00.000Z', 'Delivery · 13:00 · Due 23 Nov, 12:30'],
  ])('prints the promised time, with its day where that is another one: %s', async (dueAt, said) => {
    expect(await paperLine(later(dueAt))).toBe(said);
  });
});
