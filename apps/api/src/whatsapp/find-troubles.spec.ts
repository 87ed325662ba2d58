import { type ConnectionFacts, findTroubles, NEEDED_FIELDS, troubleOf } from './find-troubles';

const PATH = '/webhooks/whatsapp';
const sound: ConnectionFacts = {
  phoneNumberId: '1', accountId: '2', lastEventAt: new Date(0), freshWrongSignatures: 0, sendingStopped: null, number: { quality: 'GREEN' }, isSubscribed: true,
  webhook: { callbackUrl: `https://sofra.example${PATH}`, isActive: true, fields: [...NEEDED_FIELDS] }, webhookPath: PATH,
  templates: [{ name: 'sofra_order_ready', language: 'tr', status: 'approved', reason: null }],
};
const refused = (code: number, kind: 'alert' | 'fix' = 'alert') => ({ kind, error: { httpStatus: 400, code, message: 'no' } }) as const;
const found = (facts: Partial<ConnectionFacts>) => findTroubles({ ...sound, ...facts }).map(({ code, about }) => [code, ...about].join(' '));

describe(findTroubles.name, () => {
  it('finds nothing wrong with a sound connection', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['a branch without a number', { phoneNumberId: null, lastEventAt: null }, ['not-connected']],
    ['a token that has expired', { number: refused(190) }, ['token-refused 190 no']],
    ['a token without the permission', { number: refused(200) }, ['permission-missing 200 no']],
    ['a number of somebody else', { number: refused(100, 'fix') }, ['number-unknown 100 no']],
    ['nobody who answers', { number: { kind: 'ambiguous', reason: 'timeout' }, isSubscribed: { kind: 'ambiguous', reason: 'timeout' }, webhook: { kind: 'ambiguous', reason: 'timeout' } }, ['unreachable']],
    ['an app that gets no webhooks', { isSubscribed: false }, ['not-subscribed']],
    ['an app without a webhook', { webhook: 'missing' }, ['webhook-missing']],
    ['a webhook that goes elsewhere, with half the fields', { webhook: { callbackUrl: 'https://old.example/hook', isActive: true, fields: ['messages'] } }, ['callback-elsewhere https://old.example/hook', 'fields-missing message_template_status_update user_preferences']],
    ['a secret that is not the app’s', { webhook: refused(190) }, ['secret-wrong']],
    ['signatures that fit nothing', { freshWrongSignatures: 3 }, ['signatures-wrong 3']],
    ['silence', { lastEventAt: null, accountId: null }, ['account-unlearnt', 'no-events']],
    ['customers who complain', { number: { quality: 'RED' } }, ['quality-low']],
    ['some who do', { number: { quality: 'YELLOW' } }, ['quality-medium']],
    ['a number that was barred', { sendingStopped: '131042 payment' }, ['sending-stopped 131042 payment']],
    ['wordings that may not go', { templates: [{ name: 'a', language: 'tr', status: 'missing', reason: null }, { name: 'b', language: 'en', status: 'paused', reason: null }] }, ['templates-missing', 'templates-refused b (en)']],
  ] as [string, Partial<ConnectionFacts>, string[]][])('tells of %s', (_, facts, troubles) => {
    expect(found(facts)).toEqual(troubles);
  });

  it('puts what stops everything first', () => {
    expect(found({ lastEventAt: null, number: refused(190), isSubscribed: false }).map((line) => line.split(' ')[0])).toEqual(['token-refused', 'not-subscribed', 'no-events']);
  });
});

describe(troubleOf.name, () => {
  it.each([
    [{ kind: 'slow-number', afterMs: 1, error: { httpStatus: 400, code: 4, message: '' } }, 'too-many-requests'],
    [{ kind: 'retry', afterMs: 1, reason: '', error: { httpStatus: 500, code: 2, message: '' } }, 'unreachable'],
    [{ kind: 'alert', error: { httpStatus: 403, code: 131031, message: '' } }, 'refused'],
  ] as const)('%j is %s', (outcome, code) => {
    expect(troubleOf(outcome).code).toBe(code);
  });
});
