import { platformJson } from './escape-json';
import { signBody, verifyBody } from './signature';

const body = Buffer.from('{"name":"Zo\\u00eb"}');

describe(verifyBody.name, () => {
  const header = signBody(body, 'secret');

  it('knows the platform signature of a known body', () => {
    expect(signBody('{"a":1}', 'secret')).toBe(
      'sha256=aa9e2e3575f5d7098b6caccd790888c36d5fdb63342a73bada2d6a51747a8494',
    );
  });

  it('accepts any secret of a rotation', () => {
    expect(verifyBody(body, header, ['new', 'secret'])).toBe(true);
  });

  it('signs bytes, not what they mean', () => {
    expect(verifyBody(Buffer.from('{"name":"Zoë"}'), header, ['secret'])).toBe(false);
  });

  it.each([
    undefined,
    null,
    ['sha256=00'],
    '',
    'sha256=',
    'sha1=0123456789012345678901234567890123456789',
    `sha256=${'0'.repeat(64)}`,
    `sha256=${'g'.repeat(64)}`,
    `${signBody(body, 'secret')}00`,
    signBody(body, 'secret').slice(0, -2),
  ])('refuses the header %p', (wrong) => {
    expect(verifyBody(body, wrong, ['secret'])).toBe(false);
  });

  it('refuses everything without a secret', () => {
    expect(verifyBody(body, signBody(body, ''), [''])).toBe(false);
    expect(verifyBody(body, header, [])).toBe(false);
  });
});

describe(platformJson.name, () => {
  it('escapes as the platform does and means the same', () => {
    const value = { name: 'Zoë', link: 'https://a/b', face: '😀' };
    const json = platformJson(value);
    expect(json).toBe('{"name":"Zo\\u00eb","link":"https:\\/\\/a\\/b","face":"\\ud83d\\ude00"}');
    expect(JSON.parse(json)).toEqual(value);
  });
});
