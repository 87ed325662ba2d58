import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { post } from './post';

describe('post', () => {
  let server: Server;

  const listen = async (answer: RequestListener): Promise<URL> => {
    server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`);
  };
  const send = (url: URL, signal = AbortSignal.timeout(5_000)) =>
    post(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":"ş"}', redirect: 'manual', signal });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('sends the bytes and answers status and text, on one connection', async () => {
    const ports = new Set<number | undefined>();
    const url = await listen((request, response) => {
      ports.add(request.socket.remotePort);
      request.pipe(response.writeHead(201));
    });
    for (let time = 0; time < 3; time++) {
      const response = await send(url);
      expect([response.status, await response.text()]).toEqual([201, '{"a":"ş"}']);
    }
    expect(ports.size).toBe(1);
  });

  it('answers a redirect instead of following it', async () => {
    const url = await listen((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect((await send(url)).status).toBe(302);
  });

  it('names the cause of a connection that never stood', async () => {
    const url = await listen(() => undefined);
    await new Promise((done) => server.close(done));
    await expect(send(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('names the cause of an answer that breaks off', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy());
    });
    await expect(send(url)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('gives up when its time is over', async () => {
    const url = await listen(() => undefined);
    await expect(send(url, AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
