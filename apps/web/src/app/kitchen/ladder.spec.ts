import type { EscalationKind } from '@sofra/contracts';
import { DEFAULT_ESCALATION } from '@sofra/domain';
import { anOrder } from '../../testing/an-order';
import { alarmsOf } from './ladder';

const NOW = Date.parse('2026-11-22T10:30:00.000Z');
const placed = (secondsAgo: number, given = {}) => anOrder({ placedAt: new Date(NOW - secondsAgo * 1_000).toISOString(), ...given });
const heard = (id: string, ...kinds: EscalationKind[]) => new Map([[id, new Set(kinds)]]);
const alarm = (order: ReturnType<typeof placed>, told: ReadonlyMap<string, ReadonlySet<EscalationKind>> = new Map()) => [...(alarmsOf([order], told, DEFAULT_ESCALATION, NOW).get(order.id) ?? [])];

describe(alarmsOf.name, () => {
  it('grows louder by the branch’s ladder without asking the server', () => {
    expect(alarm(placed(59))).toEqual([]);
    expect(alarm(placed(60))).toEqual(['louder']);
  });

  it('flashes when the server says that no screen has shown the order', () => {
    const order = placed(20);
    expect(alarm(order, heard(order.id, 'flash'))).toEqual(['flash']);
  });

  it('leaves to the server what the server does', () => {
    const order = placed(20);
    expect(alarm(order, heard(order.id, 'manager-whatsapp', 'tell-customer'))).toEqual([]);
  });

  it('is over once somebody has accepted', () => {
    const order = placed(600, { status: 'preparing' });
    expect(alarm(order, heard(order.id, 'flash', 'louder'))).toEqual([]);
  });

  it('of what was accepted by itself believes only what the server says: nobody need touch it', () => {
    const order = placed(600, { status: 'preparing', autoAccepted: true });
    expect(alarm(order)).toEqual([]);
    expect(alarm(order, heard(order.id, 'flash'))).toEqual(['flash']);
  });

  it('counts an order for later from when it came onto the board', () => {
    const at = (secondsAgo: number) => new Date(NOW - secondsAgo * 1_000).toISOString();
    expect(alarm(placed(7_200, { dueAt: at(-600), statusAt: at(30) }))).toEqual([]);
    expect(alarm(placed(7_200, { dueAt: at(-600), statusAt: at(61) }))).toEqual(['louder']);
  });
});
