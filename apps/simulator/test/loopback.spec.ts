import { buildText, WhatsAppClient } from '@sofra/whatsapp';
import type { FastifyInstance } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../src/server';
import { SimulatorClient } from '../src/simulator-client';
import type { PhoneHandle } from '../src/simulator-client';
import { aSimulator, anEnv, FakeBusiness } from '../src/testing/fixtures';

const folder = mkdtempSync(join(tmpdir(), 'sofra-simulator-'));
const stateFile = join(folder, 'simulator.json');

describe('the simulator on a real socket', () => {
  let server: FastifyInstance;
  let client: SimulatorClient;
  let whatsapp: WhatsAppClient;
  let ann: PhoneHandle;
  const { simulator } = aSimulator(new FakeBusiness(), anEnv({ stateFile }));

  beforeAll(async () => {
    server = createServer(simulator);
    const baseUrl = await server.listen({ host: '127.0.0.1', port: 0 });
    client = new SimulatorClient(baseUrl);
    whatsapp = new WhatsAppClient({ baseUrl, version: 'v25.0', phoneNumberId: '1000', accessToken: 'token', timeoutMs: 1_500 });
    ann = await client.addPhone({ name: 'Ann\u0000 <b>', waId: '905550009999' });
    await ann.text('selam');
  });

  afterAll(async () => {
    simulator.stop();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const message = (body: string) => {
    const built = buildText({ waId: '905550009999' }, { body });
    if (!built.ok) throw new Error('a plain text is a good message');
    return built.value;
  };

  it('wakes who waits for the next message', async () => {
    const waiting = ann.next();
    const outcome = await whatsapp.send(message('merhaba'), { opaque: '1:1' });
    expect(outcome).toMatchObject({ kind: 'accepted' });
    expect(await waiting).toMatchObject({ text: 'merhaba', opaque: '1:1' });
    expect(await ann.nextOrNull(1)).toBeNull();
  });

  it.each([
    ['drop', 'ambiguous', true],
    ['reset', 'ambiguous', false],
    ['hang', 'ambiguous', false],
    ['html-502', 'ambiguous', false],
  ] as const)('%s leaves the sender with %s', async (kind, outcome, arrives) => {
    await client.faults({ sends: { kind, count: 1 } });
    expect((await whatsapp.send(message(kind))).kind).toBe(outcome);
    expect((await ann.nextOrNull(arrives ? 2_000 : 1))?.text).toBe(arrives ? kind : undefined);
  });

  it('serves the page under a strict policy', async () => {
    const response = await fetch(`http://127.0.0.1:${(server.server.address() as { port: number }).port}/`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await response.text()).toContain('app.js');
  });

  it('refuses with a sentence', async () => {
    await expect(client.addPhone({ name: 'X', waId: null, userId: null })).rejects.toThrow('a number, a user id, or both');
    await expect(client.call('GET', '/phones/nobody/thread')).rejects.toThrow('no phone "nobody"');
  });

  it('keeps the threads over a restart', () => {
    simulator.stop();
    const { simulator: again } = aSimulator(new FakeBusiness(), anEnv({ stateFile }));
    expect(again.phones.thread(ann.phone.id)?.bubbles.at(0)).toMatchObject({ text: 'selam', direction: 'sent' });
    again.stop();
  });
});
