import { signBody } from '@sofra/whatsapp';
import type { FastifyInstance } from 'fastify';
import type {
  EchoRequest,
  FaultsPatch,
  FormRequest,
  LocationRequest,
  MediaRequest,
  NewPhone,
  Phone,
  PreferenceRequest,
  RawMessageRequest,
  RawWebhookAnswer,
  RawWebhookRequest,
  ReactionRequest,
  TapRequest,
  TextRequest,
  Thread,
  VerifyRequest,
} from './control';
import { ControlRefusal } from './control-refusal';
import { nextReceived } from './next-received';
import type { Simulator } from './simulator';
import { postWebhook, signed, verifyWebhook } from './webhook-post';

interface OnPhone<Body = unknown> {
  Params: { id: string };
  Body: Body;
}

/** `/sim`: everything a person can do with a phone, and everything the platform can do wrong. */
export function controlRoutes(app: FastifyInstance, simulator: Simulator): void {
  const threadOf = ({ id }: { id: string }): Thread => {
    const thread = simulator.phones.thread(id);
    if (!thread) throw new ControlRefusal('unknown-phone', `There is no phone "${id}".`);
    return thread;
  };
  phoneRoutes(app, simulator, threadOf);
  speechRoutes(app, simulator, threadOf);
  platformRoutes(app, simulator);
}

type ThreadOf = (params: { id: string }) => Thread;

function phoneRoutes(app: FastifyInstance, simulator: Simulator, threadOf: ThreadOf): void {
  app.get('/sim/phones', () => simulator.phones.all().map(({ phone }) => phone));
  app.post<{ Body: NewPhone }>('/sim/phones', ({ body }) => simulator.phones.add(validPhone(body)));
  app.delete<OnPhone>('/sim/phones/:id', ({ params }) => {
    simulator.phones.remove(threadOf(params).phone.id);
    return { ok: true };
  });
  app.get<OnPhone>('/sim/phones/:id/thread', ({ params }) => threadOf(params));
  app.get<OnPhone & { Querystring: { after?: string; timeoutMs?: string } }>(
    '/sim/phones/:id/next',
    async ({ params, query }) => ({
      bubble: await nextReceived(simulator.bus, threadOf(params), Number(query.after ?? 0), Number(query.timeoutMs ?? 10_000)),
    }),
  );
  app.patch<OnPhone<Partial<Phone>>>('/sim/phones/:id', ({ params, body }) => {
    const thread = threadOf(params);
    const { name, language, isOnline, lastInboundAt, hasOldApp } = body;
    const given = Object.entries({ name, language, isOnline, lastInboundAt, hasOldApp }).filter(([, value]) => value !== undefined);
    simulator.phones.update(params.id, Object.fromEntries(given));
    if (isOnline === true) void simulator.statuses.online(thread);
    return thread.phone;
  });
  app.post<OnPhone>('/sim/phones/:id/seen', ({ params }) => {
    simulator.statuses.seen(threadOf(params));
    return { ok: true };
  });
}

function speechRoutes(app: FastifyInstance, { customer, businessApp }: Simulator, threadOf: ThreadOf): void {
  app.post<OnPhone<EchoRequest>>('/sim/phones/:id/echo', ({ params, body }) => businessApp.echo(threadOf(params), validText(body)));
  app.post<OnPhone<PreferenceRequest>>('/sim/phones/:id/preference', ({ params, body }) => {
    if (body.value !== 'stop' && body.value !== 'resume') throw new ControlRefusal('invalid-request', 'A preference is stop or resume.');
    businessApp.preference(threadOf(params), body);
    return { ok: true };
  });
  app.post<OnPhone<TextRequest>>('/sim/phones/:id/text', ({ params, body }) => customer.text(threadOf(params), validText(body)));
  app.post<OnPhone<TapRequest>>('/sim/phones/:id/tap', ({ params, body }) => customer.tap(threadOf(params), body));
  app.post<OnPhone<FormRequest>>('/sim/phones/:id/form', ({ params, body }) => customer.form(threadOf(params), body));
  app.post<OnPhone<LocationRequest>>('/sim/phones/:id/location', ({ params, body }) =>
    customer.location(threadOf(params), body),
  );
  app.post<OnPhone<MediaRequest>>('/sim/phones/:id/media', ({ params, body }) => customer.media(threadOf(params), body));
  app.post<OnPhone<ReactionRequest>>('/sim/phones/:id/reaction', ({ params, body }) =>
    customer.reaction(threadOf(params), body),
  );
  app.post<OnPhone<RawMessageRequest>>('/sim/phones/:id/message', ({ params, body }) =>
    customer.raw(threadOf(params), body.message),
  );
  app.post<{ Body: { wamid: string } }>('/sim/redeliver', async ({ body }) => {
    await customer.again(body.wamid);
    return { ok: true };
  });
}

function platformRoutes(app: FastifyInstance, simulator: Simulator): void {
  app.get('/sim/state', () => simulator.state());
  app.get('/sim/refusals', () => simulator.journal.refusals());
  app.get<{ Querystring: { after?: string } }>('/sim/log', ({ query }) => simulator.journal.log(Number(query.after ?? 0)));
  app.get('/sim/faults', () => simulator.faults);
  app.patch<{ Body: FaultsPatch }>('/sim/faults', ({ body }) => simulator.patchFaults(body));
  app.post('/sim/reset', () => {
    simulator.reset();
    return { ok: true };
  });
  app.post<{ Body: RawWebhookRequest }>('/sim/webhooks', ({ body }) => rawWebhook(simulator, body));
  app.post<{ Body: VerifyRequest | undefined }>('/sim/verify', ({ body }) => verifyWebhook(simulator.env, body?.token));
  app.get('/sim/health', () => ({ ok: true }));
}

function rawWebhook({ env, platform }: Simulator, { body, text, signature }: RawWebhookRequest): Promise<RawWebhookAnswer> {
  const right = text === undefined ? signed(body, env.appSecret) : { text, signature: signBody(text, env.appSecret) };
  platform.tell(body);
  const parcel = signature === undefined ? right : { ...right, signature };
  return postWebhook({ url: env.webhookUrl, appSecret: env.appSecret }, parcel, new AbortController().signal);
}

function validPhone(body: NewPhone): NewPhone {
  if (typeof body.name !== 'string') throw new ControlRefusal('invalid-request', 'A phone needs the name of its owner.');
  if (body.waId === null && body.userId === null) {
    throw new ControlRefusal('invalid-request', 'A customer has a number, a user id, or both.');
  }
  if (typeof body.waId === 'string' && !/^\d{6,15}$/.test(body.waId)) {
    throw new ControlRefusal('invalid-request', 'A number is 6 to 15 digits without a plus.');
  }
  return body;
}

function validText<T extends { text: string }>(body: T): T {
  if (typeof body.text !== 'string') throw new ControlRefusal('invalid-request', 'A text message needs its text.');
  return body;
}
