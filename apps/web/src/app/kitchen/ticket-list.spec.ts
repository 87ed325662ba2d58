import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aKitchen, standIn } from '../../testing/a-kitchen';
import { Glass } from './on-glass';
import { TicketList } from './ticket-list';

/** What is seen is told by hand: the document of these specs has no size. */
class Eyes {
  static readonly open = new Set<Eyes>();
  private readonly watched = new Set<Element>();

  constructor(private readonly look: (entries: { target: Element; isIntersecting: boolean; boundingClientRect: object; rootBounds: object }[]) => void) {
    Eyes.open.add(this);
  }

  /** A list of 800 with as much above and below it: the element comes to stand so far below its top. */
  static scrollTo(element: Element, top = 0): void {
    const places = { boundingClientRect: { top, bottom: top + 380 }, rootBounds: { top: -800, bottom: 1_600, height: 2_400 } };
    for (const eyes of Eyes.open) if (eyes.watched.has(element)) eyes.look([{ target: element, isIntersecting: true, ...places }]);
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  disconnect(): void {
    Eyes.open.delete(this);
  }
}

const idle: (() => void)[] = [];

beforeAll(() => Object.assign(globalThis, { IntersectionObserver: Eyes, requestIdleCallback: (work: () => void) => idle.push(work) }));
afterAll(() => ['IntersectionObserver', 'requestIdleCallback'].forEach((name) => Reflect.deleteProperty(globalThis, name)));

async function aLongList() {
  const kitchen = aKitchen(...Array.from({ length: 9 }, () => ({ status: 'preparing' as const })));
  standIn(kitchen, 'tr', { provide: Glass, useValue: { watch: () => undefined, leave: () => undefined } });
  const fixture = TestBed.createComponent(TicketList, { bindings: [inputBinding('tickets', () => kitchen.store.tickets()), inputBinding('emptyText', () => 'Boş')] });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const standing = () => [...root.querySelectorAll('[data-order-id]')].map((ticket) => ({ id: ticket.getAttribute('data-order-id'), isCard: ticket.querySelector('li') !== null }));
  return { kitchen, root, standing, settle: () => fixture.whenStable(), close: () => fixture.destroy() };
}

describe('a column longer than the screen', () => {
  it('has every ticket with its number and status, and makes the cards of the first ones', async () => {
    const { kitchen, root, standing } = await aLongList();
    expect(standing()).toEqual(kitchen.store.tickets().map(({ order }, at) => ({ id: order.id, isCard: at < 2 })));
    expect(root.querySelectorAll('article[aria-label*="numaralı sipariş"]')).toHaveLength(9);
  });

  it('makes a card that is only near once there is nothing else to do, unless its ticket is gone by then', async () => {
    const { root, standing, settle, close } = await aLongList();
    Eyes.scrollTo(root.querySelectorAll('sofra-ticket-stub')[0]!, 850);
    await settle();
    expect(standing().filter(({ isCard }) => isCard)).toHaveLength(2);
    idle.splice(0).forEach((work) => work());
    await settle();
    expect(standing().map(({ isCard }) => isCard)).toEqual([true, true, true, false, false, false, false, false, false]);
    Eyes.scrollTo(root.querySelectorAll('sofra-ticket-stub')[0]!, 850);
    close();
    expect(() => idle.splice(0).forEach((work) => work())).not.toThrow();
  });

  it('makes a card when its place comes on the glass, and keeps it', async () => {
    const { kitchen, root, standing, settle } = await aLongList();
    Eyes.scrollTo(root.querySelectorAll('sofra-ticket-stub')[4]!);
    await settle();
    expect(standing().map(({ isCard }) => isCard)).toEqual([true, true, false, false, false, false, true, false, false]);
    const [first] = kitchen.store.tickets();
    kitchen.actions.advance(first!.order.id, 'ready');
    kitchen.time.pass(1_000);
    await settle();
    expect(standing().filter(({ isCard }) => isCard)).toHaveLength(3);
  });

  it('looks no more when it is gone', async () => {
    const { close } = await aLongList();
    const before = Eyes.open.size;
    close();
    expect(Eyes.open.size).toBe(before - 1);
  });
});
