import { classify } from './classify';
import { pairWaitMs } from './outcome';

const refusal = (code: number) => ({
  error: { message: `(#${code})`, type: 'OAuthException', code, error_data: { details: 'why' }, fbtrace_id: 'T' },
});

describe(classify.name, () => {
  it.each([
    [500, 131000, 'retry'],
    [503, 2, 'retry'],
    [500, 131057, 'retry'],
    [400, 130429, 'slow-number'],
    [400, 80007, 'slow-number'],
    [400, 131056, 'wait-pair'],
    [400, 131047, 'needs-template'],
    [400, 131026, 'drop'],
    [400, 131050, 'drop'],
    [400, 137000, 'drop'],
    [400, 100, 'fix'],
    [400, 131009, 'fix'],
    [404, 132001, 'fix'],
    [401, 190, 'alert'],
    [403, 200, 'alert'],
    [403, 299, 'alert'],
    [400, 33, 'alert'],
    [403, 131031, 'alert'],
    [400, 131042, 'alert'],
    [400, 999999, 'fix'],
    [500, 999999, 'retry'],
    [403, 999999, 'alert'],
    [429, 999999, 'slow-number'],
  ])('HTTP %i with code %i means %s', (httpStatus, code, kind) => {
    expect(classify(httpStatus, refusal(code)).kind).toBe(kind);
  });

  it.each([
    [502, 'ambiguous'],
    [500, 'ambiguous'],
    [408, 'ambiguous'],
    [429, 'slow-number'],
    [404, 'fix'],
    [301, 'fix'],
  ])('HTTP %i without a Graph error means %s', (httpStatus, kind) => {
    expect(classify(httpStatus, undefined).kind).toBe(kind);
    expect(classify(httpStatus, { error: 'text' }).kind).toBe(kind);
  });

  it('keeps what the platform said', () => {
    expect(classify(400, refusal(131047))).toEqual({
      kind: 'needs-template',
      error: { httpStatus: 400, code: 131047, message: '(#131047)', details: 'why', traceId: 'T' },
    });
  });
});

describe(pairWaitMs.name, () => {
  it('grows by four and stays bounded', () => {
    expect([0, 1, 2, 3].map(pairWaitMs)).toEqual([1_000, 4_000, 16_000, 64_000]);
    expect(pairWaitMs(100)).toBe(pairWaitMs(6));
  });
});
