import { describe, expect, it } from '@jest/globals';
import type { LaneRow } from './lane-row';
import { AMBIGUOUS_WAIT_MS, nextStep, withoutStatusWaits } from './next-step';

const NOW = 1_000_000;
let id = 0;
const aRow = (more: Partial<LaneRow> = {}): LaneRow => ({
  id: ++id, purpose: 'prompt', content: { kind: 'text', body: 'x' }, template: null, asTemplate: false, asFallback: false, callbackKey: 1, state: 'queued', attempt: 0, notBefore: null, ambiguousAt: null, expiresAt: null, ...more,
});

describe(nextStep.name, () => {
  it('rests without rows', () => {
    expect(nextStep([], NOW, 0)).toEqual({ kind: 'rest' });
  });

  it('sends the oldest first', () => {
    const [first, second] = [aRow({ purpose: 'status' }), aRow()];
    expect(nextStep([first, second], NOW, 0)).toEqual({ kind: 'send', row: first });
  });

  it('keeps the whole lane quiet while it is paused', () => {
    expect(nextStep([aRow()], NOW, NOW + 500)).toEqual({ kind: 'wait', until: NOW + 500 });
  });

  it.each(['prompt', 'notice'] as const)('lets a %s overtake what waits before it', (purpose) => {
    const waiting = aRow({ purpose: 'confirmation', notBefore: NOW + 1_000 });
    const answer = aRow({ purpose });
    expect(nextStep([waiting, answer], NOW, 0)).toEqual({ kind: 'send', row: answer });
  });

  it.each(['confirmation', 'status'] as const)('never lets a %s overtake', (purpose) => {
    const waiting = aRow({ purpose: 'confirmation', notBefore: NOW + 1_000 });
    expect(nextStep([waiting, aRow({ purpose })], NOW, 0)).toEqual({ kind: 'wait', until: NOW + 1_000 });
  });

  it('lets a confirmation pass a status of an earlier order that waits', () => {
    const waiting = aRow({ purpose: 'status', notBefore: NOW + 1_000 });
    const confirmation = aRow({ purpose: 'confirmation' });
    expect(nextStep([waiting, confirmation, aRow({ purpose: 'status' })], NOW, 0)).toEqual({ kind: 'send', row: confirmation });
  });

  it('waits for the status of an ambiguous row, then sends it again', () => {
    const row = aRow({ state: 'ambiguous', ambiguousAt: NOW });
    expect(nextStep([row], NOW, 0)).toEqual({ kind: 'wait', until: NOW + AMBIGUOUS_WAIT_MS });
    expect(nextStep([row], NOW + AMBIGUOUS_WAIT_MS, 0)).toEqual({ kind: 'send', row });
    expect(nextStep(withoutStatusWaits([row], NOW), NOW, 0)).toMatchObject({ kind: 'send', row: { id: row.id } });
  });

  it('expires what came too late, but never what may be on its way', () => {
    const late = aRow({ expiresAt: NOW });
    const underWay = aRow({ state: 'sending', expiresAt: NOW });
    expect(nextStep([late, underWay], NOW, 0)).toEqual({ kind: 'expire', rows: [late] });
    expect(nextStep([underWay], NOW, 0)).toEqual({ kind: 'send', row: underWay });
  });

  it('wakes for an expiry that comes before the end of a pause', () => {
    expect(nextStep([aRow({ expiresAt: NOW + 10 })], NOW, NOW + 500)).toEqual({ kind: 'wait', until: NOW + 10 });
  });
});
