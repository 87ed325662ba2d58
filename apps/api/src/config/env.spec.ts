import { EnvError, loadEnv } from './env';

const DATABASE_URL = 'postgres://sofra:secret@db:5432/sofra';
const REAL = {
  DATABASE_URL,
  WHATSAPP_API_URL: 'https://graph.facebook.com',
  WHATSAPP_PHONE_NUMBER_ID: '123',
  WHATSAPP_ACCESS_TOKEN: 'token',
  WHATSAPP_APP_SECRET: 'new, old',
  WHATSAPP_VERIFY_TOKEN: 'verify',
  SECRETS_KEY: `k2:${'ab'.repeat(32)}, k1:${'cd'.repeat(32)}`,
};

describe(loadEnv.name, () => {
  it('needs nothing but a database to talk to the simulator as the demo shop', () => {
    const { port, isDemo, admin, redisUrl, whatsapp } = loadEnv({ DATABASE_URL });
    expect({ port, isDemo, admin, redisUrl }).toEqual({ port: 3000, isDemo: true, admin: null, redisUrl: null });
    expect(whatsapp).toMatchObject({ apiUrl: 'http://127.0.0.1:4010', apiVersion: 'v25.0' });
  });

  it('is no demo once a Cloud API is named, unless asked', () => {
    expect(loadEnv(REAL).isDemo).toBe(false);
    expect(loadEnv({ ...REAL, DEMO: '1' }).isDemo).toBe(true);
    expect(loadEnv({ DATABASE_URL, DEMO: '0' }).isDemo).toBe(false);
  });

  it('takes several app secrets while they are rotated', () => {
    expect(loadEnv(REAL).whatsapp.appSecrets).toEqual(['new', 'old']);
  });

  it('takes several keys for secrets, the one that seals first, and is in need of none for the simulator', () => {
    expect(loadEnv(REAL).secretKeys).toEqual([{ id: 'k2', hex: 'ab'.repeat(32) }, { id: 'k1', hex: 'cd'.repeat(32) }]);
    expect(loadEnv({ DATABASE_URL }).secretKeys).toHaveLength(1);
  });

  it('reads the first owner in lower case, as sign-in does', () => {
    expect(loadEnv({ ...REAL, ADMIN_EMAIL: 'Owner@Shop.com', ADMIN_PASSWORD: 'long enough' }).admin).toEqual({ email: 'owner@shop.com', password: 'long enough' });
  });

  it('cannot be changed afterwards', () => {
    const env = loadEnv(REAL);
    expect(() => Object.assign(env.whatsapp, { accessToken: 'other' })).toThrow(TypeError);
  });

  it.each(['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN', 'SECRETS_KEY', 'DATABASE_URL'])('names %s when it is missing or empty', (name) => {
    for (const value of [undefined, '', '  ']) expect(() => loadEnv({ ...REAL, [name]: value })).toThrow(new RegExp(`^${name} is missing: .+\\.$`));
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_POOL_SIZE', '0'],
    ['DATABASE_URL', 'mysql://db/sofra'],
    ['REDIS_URL', 'localhost:6379'],
    ['WHATSAPP_API_URL', 'graph.facebook.com'],
    ['WHATSAPP_API_VERSION', '25'],
    ['WHATSAPP_APP_SECRET', ' , '],
    ['SECRETS_KEY', 'k1:short'],
    ['SECRETS_KEY', 'ab'.repeat(32)],
    ['SECRETS_KEY', `k1:${'ab'.repeat(32)},k1:${'cd'.repeat(32)}`],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['ADMIN_EMAIL', 'owner@shop.com'],
    ['ADMIN_PASSWORD', 'long enough'],
  ])('names %s when it is wrong: %s', (name, value) => {
    const wrong = () => loadEnv({ ...REAL, [name]: value });
    expect(wrong).toThrow(EnvError);
    expect(wrong).toThrow(new RegExp(`\\b${name}\\b.*\\.$`));
  });

  it('refuses a short password for the first owner', () => {
    expect(() => loadEnv({ ...REAL, ADMIN_EMAIL: 'owner@shop.com', ADMIN_PASSWORD: 'short' })).toThrow(/^ADMIN_PASSWORD must have at least 8/);
  });

  it('never repeats a database url, which carries a password', () => {
    expect(() => loadEnv({ ...REAL, DATABASE_URL: 'mysql://sofra:hidden@db' })).toThrow(/^(?!.*hidden)/);
  });
});
