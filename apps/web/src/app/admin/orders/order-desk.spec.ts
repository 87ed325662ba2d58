import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { type OrderDto, type ProblemCode, ROUTES } from '@sofra/contracts';
import { anOrder } from '../../../testing/an-order';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { OrderDesk } from './order-desk';

const CONFLICT = { status: 409, statusText: 'Conflict' };

/** The desk beside this order, which it gets again whenever it says that the order changed. */
function aDesk(order: OrderDto) {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
  });
  const fixture = TestBed.createComponent(OrderDesk);
  fixture.componentRef.setInput('order', order);
  fixture.componentInstance.changed.subscribe((changed) => fixture.componentRef.setInput('order', changed));
  const root = fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const click = async (name: string) => {
    await settle();
    byRole(root, 'button', name).click();
    await settle();
  };
  const refuse = async (path: string, code: ProblemCode, now: OrderDto) => {
    api.expectOne(`${ROUTES.orders}/${order.id}/${path}`).flush({ code, detail: '' }, CONFLICT);
    await settle();
    api.expectOne(({ url }) => url === `${ROUTES.orders}/${order.id}`).flush(now);
    await settle();
  };
  const type = async (label: string, text: string) => {
    const field = [...root.querySelectorAll('label')].find((each) => textOf(each).startsWith(label))!.querySelector('input')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await settle();
  };
  const focused = () => textOf(document.activeElement?.closest('label')?.querySelector('.field__label') ?? document.activeElement!);
  return { api, click, type, focused, refuse, buttons: () => [...root.querySelectorAll('button')].map(textOf), text: () => textOf(root) };
}

describe(OrderDesk.name, () => {
  it('cancels at the second try what somebody else changed before the first', async () => {
    const order = anOrder({ version: 1 });
    const desk = aDesk(order);
    await desk.click('Cancel the order');
    await desk.click('Cancel it');
    await desk.refuse('cancel', 'version-conflict', { ...order, version: 2 });
    expect(desk.text()).toContain('Somebody else has just changed this order.');
    await desk.click('Cancel it');
    expect(desk.api.expectOne(`${ROUTES.orders}/${order.id}/cancel`).request.body).toMatchObject({ version: 2 });
  });

  it('asks no longer for what the order does not allow any more, and says why', async () => {
    const order = anOrder({ status: 'ready', payment: { method: 'cash', status: 'paid' } });
    const desk = aDesk(order);
    await desk.click('Cancel the order');
    await desk.click('Cancel it');
    await desk.refuse('cancel', 'transition-refused', { ...order, status: 'delivered', version: 2 });
    expect(desk.text()).toContain('An order that was handed over cannot be cancelled');
    expect(desk.buttons()).toEqual(['Print the ticket again', 'Note a refund']);
  });

  it('never notes an old amount for one that cannot be read', async () => {
    const order = anOrder({ status: 'delivered', payment: { method: 'cash', status: 'paid' } });
    const desk = aDesk(order);
    await desk.click('Note a refund');
    await desk.type('Amount', 'abc');
    await desk.type('Why it went back', 'cold');
    await desk.click('Save the refund');
    expect(desk.text()).toContain('Enter a number.');
    desk.api.expectNone(`${ROUTES.orders}/${order.id}/refunds`);
  });

  it('keeps the focus in what it shows', async () => {
    const desk = aDesk(anOrder({ status: 'delivered', payment: { method: 'cash', status: 'paid' } }));
    await desk.click('Note a refund');
    expect(desk.focused()).toBe('Amount');
    await desk.click('Back');
    expect(desk.focused()).toBe('Print the ticket again');
  });

  it('offers no refund once a colleague gave all of it back', async () => {
    const order = anOrder({ status: 'delivered', payment: { method: 'cash', status: 'paid' } });
    const desk = aDesk(order);
    await desk.click('Note a refund');
    await desk.click('Save the refund');
    await desk.refuse('refunds', 'nothing-to-refund', { ...order, refunded: order.total, payment: { method: 'cash', status: 'refunded' } });
    expect(desk.text()).toContain('Nothing can go back');
    expect(desk.buttons()).toEqual(['Print the ticket again']);
  });
});
