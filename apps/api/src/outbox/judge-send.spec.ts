import { describe, expect, it } from '@jest/globals';
import { classify } from '@sofra/whatsapp';
import { judgeSend } from './judge-send';
import type { LaneRow } from './lane-row';

const NOW = 1_000_000;
const context = { now: NOW, pairRefusals: 0, jitter: 0.5 };
const aRow = (attempt = 1): LaneRow => ({
  id: 7, purpose: 'confirmation', content: { kind: 'text', body: 'x' }, template: null, asTemplate: false, asFallback: false, callbackKey: 1, state: 'sending', attempt, notBefore: null, ambiguousAt: null, expiresAt: null,
});
const refused = (code: number, status = 400) => classify(status, { error: { code, message: 'no' } });

describe(judgeSend.name, () => {
  it('is done with what was accepted', () => {
    expect(judgeSend(aRow(), { kind: 'accepted', wamid: 'w', recipient: {} }, context)).toEqual({ change: { id: 7, attempt: 1, state: 'done', wamid: 'w' } });
  });

  it('waits for a status when nobody knows', () => {
    expect(judgeSend(aRow(), { kind: 'ambiguous', reason: 'timeout' }, context).change).toMatchObject({ state: 'ambiguous', ambiguousAt: NOW });
  });

  it('doubles the wait with every try, within limits', () => {
    const waits = [1, 2, 3, 20].map((attempt) => (judgeSend(aRow(attempt), refused(131016, 500), context).change.notBefore ?? 0) - NOW);
    expect(waits).toEqual([5_000, 10_000, 20_000, 60_000]);
  });

  it('spreads lanes that failed together', () => {
    const [early, late] = [0, 1].map((jitter) => judgeSend(aRow(), refused(2, 503), { ...context, jitter }).change.notBefore);
    expect(late! - early!).toBe(2_500);
  });

  it('gives up on an unknown error after a few tries', () => {
    expect(judgeSend(aRow(4), refused(131000, 500), context).change.state).toBe('queued');
    expect(judgeSend(aRow(5), refused(131000, 500), context).change).toMatchObject({ state: 'dropped', errorCode: 131000 });
  });

  it('pauses the lane 4^X seconds for the pair rate', () => {
    expect([0, 1, 2].map((pairRefusals) => judgeSend(aRow(), refused(131056), { ...context, pairRefusals }).pauseLaneMs)).toEqual([1_000, 4_000, 16_000]);
  });

  it('slows the number, keeping the message', () => {
    expect(judgeSend(aRow(), refused(130429), context)).toMatchObject({ change: { state: 'queued' }, slowNumberMs: 2_000 });
  });

  it.each([190, 131031, 131042, 0, 200])('stops the number for %s, keeping the message', (code) => {
    expect(judgeSend(aRow(), refused(code, 401), context)).toMatchObject({ change: { state: 'queued' }, stopNumber: { code } });
  });

  it.each([
    [131026, 'undeliverable'],
    [131047, 'window-closed'],
    [100, 'refused'],
  ])('drops %s as %s', (code, reason) => {
    const { change } = judgeSend(aRow(), refused(code), context);
    expect(change).toMatchObject({ state: 'dropped', errorCode: code });
    expect(change.error).toContain(reason);
  });

  describe('of a form', () => {
    const fallback = { kind: 'text' as const, body: 'liste' };
    const form: LaneRow = { ...aRow(), content: { kind: 'form', body: 'x', button: 'x', flowId: '1', token: 't', slots: [], form: { title: 'x', text: 'x', groups: [], quantity: { label: 'x', hint: 'x', value: 1 }, note: { label: 'x', hint: 'x' }, submit: 'x' }, fallback } };

    it.each([[132068, 'platform'], [132069, 'platform'], [100, 'platform'], [131009, 'platform'], [131026, 'phone']])('sends the list instead after %s, and knows that the %s did not take it', (code, by) => {
      expect(judgeSend(form, refused(code), context)).toMatchObject({ change: { state: 'queued', asFallback: true, errorCode: code }, refusedForm: { by } });
    });

    it.each([132068, 131026, 100])('gives the list itself up after %s, as any message', (code) => {
      expect(judgeSend({ ...form, asFallback: true }, refused(code), context)).toMatchObject({ change: { state: 'dropped' } });
    });

    it('is as slow, as stopped and as unsure as any message otherwise', () => {
      for (const code of [131056, 130429, 190, 131047, 131021]) expect(judgeSend(form, refused(code), context)).toEqual(judgeSend(aRow(), refused(code), context));
    });
  });

  describe('of a message with a picture', () => {
    const pictured: LaneRow = { ...aRow(), content: { kind: 'buttons', body: 'x', buttons: [{ id: 'a', title: 'A' }], imageId: 'i1' } };

    it.each([100, 131009, 131052, 131053])('sends the same words without it after %s, and has it handed in anew', (code) => {
      expect(judgeSend(pictured, refused(code), context)).toMatchObject({ change: { state: 'queued', asFallback: true }, refusedImage: 'i1' });
    });

    it('gives the words up as any others once they go alone', () => {
      expect(judgeSend({ ...pictured, asFallback: true }, refused(100), context)).toMatchObject({ change: { state: 'dropped' } });
    });

    it('is as slow, as stopped and as unsure as any message otherwise', () => {
      for (const code of [131056, 130429, 190, 131047, 131026, 2]) expect(judgeSend(pictured, refused(code), context)).toEqual(judgeSend(aRow(), refused(code), context));
    });
  });

  const template = { name: 'sofra_order_ready' as const, language: 'tr' as const, values: ['7'] };

  it('goes on as a template when the window is closed, once', () => {
    expect(judgeSend({ ...aRow(), template }, refused(131047), context).change).toMatchObject({ state: 'queued', asTemplate: true });
    expect(judgeSend({ ...aRow(), template, asTemplate: true }, refused(131047), context).change).toMatchObject({ state: 'dropped' });
  });

  it.each([[132001, 'missing'], [132007, 'rejected'], [132015, 'paused'], [132016, 'disabled']])('loses the template, not the number, for %s', (code, status) => {
    const { change, stopNumber, lostTemplate } = judgeSend({ ...aRow(), template }, refused(code), context);
    expect([change.state, change.error, stopNumber, lostTemplate]).toEqual(['dropped', `template-${status}: no`, undefined, status]);
  });

  it('remembers who wants no offers', () => {
    expect(judgeSend(aRow(), refused(131050), context)).toMatchObject({ change: { state: 'dropped' }, hasOptedOut: true });
  });
});
