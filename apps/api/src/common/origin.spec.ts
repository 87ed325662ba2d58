import { judgeOrigin } from './origin';

describe(judgeOrigin.name, () => {
  it.each([
    ['a request of the page itself', { 'sec-fetch-site': 'same-origin' }, 'same-site'],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }, 'same-site'],
    ['a foreign page', { 'sec-fetch-site': 'cross-site' }, 'foreign'],
    ['a foreign page that names an origin of ours', { 'sec-fetch-site': 'cross-site', origin: 'https://shop.com' }, 'foreign'],
    ['our origin', { origin: 'https://shop.com' }, 'same-site'],
    ['our origin on the development port', { origin: 'http://shop.com:4200' }, 'same-site'],
    ['a foreign origin', { origin: 'https://evil.com' }, 'foreign'],
    ['a foreign origin that contains ours', { origin: 'https://shop.com.evil.com' }, 'foreign'],
    ['a sandboxed frame', { origin: 'null' }, 'foreign'],
    ['a program', {}, 'unknown'],
  ])('judges %s', (_, headers, verdict) => {
    expect(judgeOrigin({ host: 'shop.com:3000', ...headers })).toBe(verdict);
  });

  it('trusts no origin when it is not known who was asked for', () => {
    expect(judgeOrigin({ origin: 'https://shop.com' })).toBe('foreign');
  });
});
