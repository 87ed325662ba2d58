import { apiEnvironment, readSettings, simulatorEnvironment } from './settings.mjs';

const facts = { databaseUrl: 'postgres://here/sofra', owner: { email: 'owner@sofra.local', password: 'secret' }, key: 'demo:00' };
const REAL = { WHATSAPP_API_URL: 'https://graph.facebook.com', WHATSAPP_PHONE_NUMBER_ID: '5', WHATSAPP_ACCESS_TOKEN: 't', WHATSAPP_APP_SECRET: 's', WHATSAPP_VERIFY_TOKEN: 'v' };

describe(readSettings.name, () => {
  it('has ports and a data folder without being told', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, simulatorPort: 4010, isSimulated: true, databaseUrl: undefined });
  });

  it.each(['abc', '0', '65536', '80.5', '-1', '1e3'])('refuses the port %s and names its variable', (port) => {
    expect(() => readSettings({ SIMULATOR_PORT: port })).toThrow(/^SIMULATOR_PORT must be a port number/);
  });

  it('refuses one port for both', () => {
    expect(() => readSettings({ PORT: '4010' })).toThrow('PORT and SIMULATOR_PORT are both 4010');
  });

  it('lets a real number share a port nobody else needs', () => {
    expect(readSettings({ ...REAL, PORT: '4010' }).port).toBe(4010);
  });
});

describe(apiEnvironment.name, () => {
  it('gives API and simulator the same number, secret and tokens', () => {
    const settings = readSettings({});
    const [api, simulator] = [apiEnvironment({}, settings, facts), simulatorEnvironment({}, settings)];
    for (const name of ['PHONE_NUMBER_ID', 'ACCESS_TOKEN', 'APP_SECRET', 'VERIFY_TOKEN']) expect(api[`WHATSAPP_${name}`]).toBe(simulator[`WHATSAPP_${name}`]);
    expect(api.WHATSAPP_API_URL).toBe('http://127.0.0.1:4010');
    expect(simulator.WEBHOOK_URL).toBe('http://127.0.0.1:3000/webhooks/whatsapp');
  });

  it('seeds the demo with the simulator only', () => {
    expect(apiEnvironment({}, readSettings({}), facts).DEMO).toBe('1');
    expect(apiEnvironment(REAL, readSettings(REAL), facts).DEMO).toBe('0');
    expect(apiEnvironment({ DEMO: '0' }, readSettings({}), facts).DEMO).toBe('0');
  });

  it('leaves a real number as it is', () => {
    expect(apiEnvironment(REAL, readSettings(REAL), facts)).toMatchObject(REAL);
  });
});
