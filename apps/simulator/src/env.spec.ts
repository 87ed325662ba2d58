import { DEMO_CREDENTIALS } from './demo-credentials';
import { loadEnv } from './env';

describe(loadEnv.name, () => {
  it('starts with nothing set', () => {
    expect(loadEnv({})).toMatchObject({ ...DEMO_CREDENTIALS, port: 4010, host: '127.0.0.1', timeZone: 'Europe/Istanbul' });
  });

  it('signs with the first secret of a rotation', () => {
    expect(loadEnv({ WHATSAPP_APP_SECRET: 'new, old' }).appSecret).toBe('new');
  });

  it.each([
    [{ SIMULATOR_PORT: 'http' }, 'SIMULATOR_PORT'],
    [{ SIMULATOR_PORT: '70000' }, 'SIMULATOR_PORT'],
    [{ WEBHOOK_URL: 'localhost' }, 'WEBHOOK_URL'],
    [{ SIMULATOR_TIME_ZONE: 'Istanbul/Moda' }, 'SIMULATOR_TIME_ZONE'],
    [{ WHATSAPP_ACCESS_TOKEN: ' ' }, 'WHATSAPP_ACCESS_TOKEN'],
  ])('names the wrong variable of %p', (source, name) => {
    expect(() => loadEnv(source)).toThrow(name);
  });
});
