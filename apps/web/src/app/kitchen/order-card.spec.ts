import { inputBinding, outputBinding, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Locale, OrderDto, OrderStatus } from '@sofra/contracts';
import { anItem, anOrder } from '../../testing/an-order';
import { byRole, textOf } from '../../testing/look';
import { provideWords } from '../core/i18n/provide-words';
import { OrderCard } from './order-card';

interface Given {
  order?: Partial<OrderDto>;
  language?: Locale;
  lateness?: string;
  isLeaving?: boolean;
  promise?: string;
  ageMinutes?: number;
}

async function aCard({ order, language = 'en', lateness = 'calm', isLeaving = false, promise, ageMinutes = 12 }: Given = {}) {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords(language)] });
  const happened: unknown[] = [];
  const fixture = TestBed.createComponent(OrderCard, {
    bindings: [
      inputBinding('order', () => anOrder({ number: 42, ...order })),
      inputBinding('ageMinutes', () => ageMinutes),
      inputBinding('lateness', () => lateness),
      inputBinding('isLeaving', () => isLeaving),
      inputBinding('promise', () => promise ?? null),
      outputBinding<OrderStatus>('moved', (to) => happened.push(['moved', to])),
      outputBinding<number>('promiseNudged', (by) => happened.push(['nudged', by])),
      outputBinding('recalled', () => happened.push('recalled')),
      outputBinding('acknowledged', () => happened.push('acknowledged')),
      outputBinding<boolean>('cancelAnswered', (accepted) => happened.push(['cancelAnswered', accepted])),
      outputBinding('moreWanted', () => happened.push('moreWanted')),
    ],
  });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  return { root, happened, button: (name: string | RegExp) => byRole(root, 'button', name), settle: () => fixture.whenStable() };
}

describe(OrderCard.name, () => {
  it('names number, status and age for a screen reader', async () => {
    const { root } = await aCard();
    expect(byRole(root, 'article', 'Order 42, New, 12 min')).toBeTruthy();
    expect(byRole(root, 'heading', '42')).toBeTruthy();
  });

  it('says for when it was ordered, and another promise beside it', async () => {
    const dueAt = new Date(2026, 10, 22, 19, 30).toISOString();
    const { root } = await aCard({ order: { dueAt, promisedAt: dueAt } });
    expect([...root.querySelectorAll('.promised')].map(textOf)).toEqual(['for 19:30']);
    TestBed.resetTestingModule();
    const moved = await aCard({ order: { dueAt, promisedAt: new Date(2026, 10, 22, 19, 45).toISOString() } });
    expect([...moved.root.querySelectorAll('.promised')].map(textOf)).toEqual(['for 19:30', expect.stringContaining('19:45')]);
  });

  it('calls new what was accepted by itself, for three minutes or until somebody begins with it', async () => {
    const isNew = async (ageMinutes: number, order: Partial<OrderDto>) => {
      TestBed.resetTestingModule();
      return [...(await aCard({ ageMinutes, order: { status: 'preparing', ...order } })).root.querySelectorAll('.is-new')].map(textOf);
    };
    expect(await isNew(2, { autoAccepted: true })).toEqual(['New']);
    expect(await isNew(3, { autoAccepted: true })).toEqual([]);
    expect(await isNew(0, { autoAccepted: true, items: [anItem({ status: 'done' }), anItem()] })).toEqual([]);
    expect(await isNew(0, {})).toEqual([]);
  });

  it('shows what to cook, with removals set apart', async () => {
    const item = anItem({
      quantity: 2,
      note: 'Ekmeği iyice kızarsın',
      modifiers: [
        { name: 'Büyük porsiyon', price: 4_000, quantity: 1, removal: false },
        { name: 'Soğansız', price: 0, quantity: 1, removal: true },
        { name: 'Kaşar', price: 2_500, quantity: 2, removal: false },
      ],
    });
    const { root } = await aCard({ order: { items: [item] } });
    expect(textOf(byRole(root, 'listitem', /./))).toBe('2 × Tavuk Döner Dürüm Büyük porsiyon Soğansız 2× Kaşar Ekmeği iyice kızarsın');
    expect(root.querySelector('.removal')?.textContent).toBe('Soğansız');
  });

  it('puts the parts of a combo under its name', async () => {
    const combo = { id: '1', name: 'Dürüm Menü' };
    const part = anItem({ id: '2', name: 'Ayran', combo, modifiers: [{ name: 'Büyük', price: 0, quantity: 1, removal: false }] });
    const { root } = await aCard({ order: { items: [anItem({ id: '1', combo }), part, anItem({ id: '3', name: 'Çay' })] } });
    expect([...root.querySelectorAll('sofra-ticket-items > ul > li')].map(textOf)).toEqual(['Dürüm Menü 1 × Tavuk Döner Dürüm 1 × Ayran Büyük', '1 × Çay']);
    expect(textOf(root.querySelector('ul[aria-label="Dürüm Menü"]'))).toBe('1 × Tavuk Döner Dürüm 1 × Ayran Büyük');
  });

  it.each<[OrderStatus, OrderDto['fulfilment'], Locale, string, OrderStatus]>([
    ['placed', 'delivery', 'tr', 'Hazırla', 'preparing'],
    ['placed', 'delivery', 'en', 'Accept', 'preparing'],
    ['preparing', 'delivery', 'tr', 'Hazır', 'ready'],
    ['ready', 'delivery', 'tr', 'Yola çıktı', 'out-for-delivery'],
    ['ready', 'pickup', 'tr', 'Teslim alındı', 'collected'],
    ['ready', 'table', 'en', 'Served', 'collected'],
    ['out-for-delivery', 'delivery', 'en', 'Delivered', 'delivered'],
  ])('%s, %s offers in %s "%s"', async (status, fulfilment, language, name, to) => {
    const { button, happened } = await aCard({ order: { status, fulfilment }, language });
    button(name).click();
    expect(happened).toEqual([['moved', to]]);
  });

  it('says what it will promise on the button that accepts, and moves that time in steps beside it', async () => {
    const { button, happened } = await aCard({ promise: '25 min' });
    button('5 min sooner').click();
    button('5 min later').click();
    button('Accept 25 min').click();
    expect(happened).toEqual([['nudged', -5], ['nudged', 5], ['moved', 'preparing']]);
  });

  it('keeps address and phone behind one touch', async () => {
    const { root, button, settle } = await aCard();
    expect(root.textContent).not.toContain('Moda Cad.');
    button(/Address and phone/).click();
    await settle();
    expect(root.textContent).toContain('Moda Cad. 12/3, Kadıköy');
    expect(byRole(root, 'link', '+90 532 000 00 00').getAttribute('href')).toBe('tel:+90 532 000 00 00');
  });

  it('opens them for couriers', async () => {
    const { root } = await aCard({ order: { status: 'out-for-delivery' } });
    expect(root.textContent).toContain('Moda Cad. 12/3, Kadıköy');
  });

  it('shows payment, coupon and total as people read money', async () => {
    const { root } = await aCard({ order: { total: 125_000, coupon: 'ILK50', payment: { method: 'meal-card', status: 'due' } }, language: 'tr' });
    expect(textOf(root.querySelector('.sum'))).toBe('Yemek kartı Kupon ILK50 1.250,00 TL');
  });

  it('says in words that it is late', async () => {
    const { root } = await aCard({ lateness: 'late' });
    expect(textOf(root.querySelector('.age'))).toBe('12 min Late');
  });

  it('shows customer text as text', async () => {
    const { root } = await aCard({ order: { note: '<img src=x onerror=alert(1)>', customer: { name: '<b>x</b>', phone: null } } });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<b>x</b>');
  });

  it('sets an allergy apart from wishes, with sign and word', async () => {
    const items = [anItem({ note: 'az pişmiş' }), anItem({ note: 'fıstık alerjim var' })];
    const { root } = await aCard({ order: { items, note: 'Zile basmayın' }, language: 'tr' });
    expect([...root.querySelectorAll('.is-allergy')].map(textOf)).toEqual(['Alerji fıstık alerjim var']);
    expect([...root.querySelectorAll('sofra-ticket-note')].map(textOf)).toEqual(['az pişmiş', 'Alerji fıstık alerjim var', 'Sipariş notu: Zile basmayın']);
  });

  it('says before the dishes what must be known before they are made: an allergy, and that the customer wants to cancel', async () => {
    const { root } = await aCard({ order: { status: 'preparing', cancelRequestedAt: '2026-11-22T10:00:00.000Z', note: 'Fıstık alerjim var' } });
    const dishes = root.querySelector('sofra-ticket-items')!;
    for (const warning of ['.alarm', '.is-allergy']) {
      expect(root.querySelector(warning)!.compareDocumentPosition(dishes)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('asks the kitchen about a cancel request', async () => {
    const { button, happened } = await aCard({ order: { status: 'preparing', cancelRequestedAt: '2026-11-22T10:00:00.000Z' } });
    button('Keep cooking').click();
    button('Cancel order').click();
    expect(happened).toEqual([['cancelAnswered', false], ['cancelAnswered', true]]);
  });

  it('offers nothing but "seen" once the customer has cancelled, and calls it late no longer', async () => {
    const { root, button, happened } = await aCard({ order: { status: 'cancelled', cancelledBy: 'customer' }, lateness: 'late' });
    expect(root.querySelector('.age')!.getAttribute('data-lateness')).toBe('calm');
    expect(root.querySelectorAll('button')).toHaveLength(1);
    button('Seen, remove').click();
    expect(happened).toEqual(['acknowledged']);
  });

  it('offers undo when finished, and calls it late no longer', async () => {
    const { root, button, happened } = await aCard({ order: { status: 'delivered', recallTo: 'out-for-delivery' }, isLeaving: true, lateness: 'late' });
    expect(root.querySelector('.age')!.getAttribute('data-lateness')).toBe('calm');
    button('Undo').click();
    expect(happened).toEqual(['recalled']);
  });
});
