import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenRefusal } from './access';
import type { Account } from './account';
import { graphAnswer, guardedAnswer } from './graph-answer';
import { graphRefusal, type GraphRefusal } from './graph-error';
import type { Simulator } from './simulator';
import { ACCOUNT_ID, DISPLAY_NUMBER } from './wire';

/** The app that the simulated token belongs to. */
const APP_ID = '300000000000001';

type OfNode = { Params: { node: string } };

/** What Meta tells of the number, its account and the app's webhook. */
export function accountRoutes(app: FastifyInstance, simulator: Simulator): void {
  const { env } = simulator;
  const guarded = (request: FastifyRequest, reply: FastifyReply, answer: () => object | GraphRefusal) => guardedAnswer(simulator, request, reply, answer);
  app.get('/:version/app', (request, reply) => guarded(request, reply, () => ({ id: APP_ID, name: 'Sofra' })));
  app.get<OfNode>('/:version/:node', (request, reply) => guarded(request, reply, () => (request.params.node === env.phoneNumberId ? numberOf(simulator) : unknown(request.params.node))));
  app.get<OfNode>('/:version/:node/phone_numbers', (request, reply) => guarded(request, reply, () => (isAccount(request) ? { data: [{ id: env.phoneNumberId }] } : unknown(request.params.node))));
  app.get<OfNode>('/:version/:node/subscribed_apps', (request, reply) =>
    guarded(request, reply, () => (isAccount(request) ? { data: simulator.account.isSubscribed ? [{ whatsapp_business_api_data: { id: APP_ID, name: 'Sofra' } }] : [] } : unknown(request.params.node))));
  app.post<OfNode>('/:version/:node/subscribed_apps', (request, reply) => guarded(request, reply, () => {
    if (!isAccount(request)) return unknown(request.params.node);
    simulator.account.isSubscribed = true;
    return { success: true };
  }));
  // Asked as the app itself: the token is its id and its secret.
  app.get<OfNode>('/:version/:node/subscriptions', (request, reply) =>
    graphAnswer(reply, tokenRefusal({ accessToken: `${APP_ID}|${env.appSecret}` }, request.headers.authorization) ?? webhookOf(simulator)));
  app.post<{ Body: Partial<Account> }>('/sim/account', ({ body }) => Object.assign(simulator.account, body));
}

const isAccount = ({ params }: FastifyRequest<OfNode>) => params.node === ACCOUNT_ID;
const unknown = (node: string) => graphRefusal(100, `Object with ID '${node}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`);

function numberOf({ account, env }: Simulator) {
  return {
    ...{ id: env.phoneNumberId, display_phone_number: `+${DISPLAY_NUMBER}`, verified_name: 'Sofra Döner', quality_rating: account.quality },
    ...{ whatsapp_business_manager_messaging_limit: account.limit, throughput: { level: 'STANDARD' } },
  };
}

function webhookOf({ account, env }: Simulator) {
  if (account.fields === null) return { data: [] };
  const fields = account.fields.map((name) => ({ name, version: 'v25.0' }));
  return { data: [{ object: 'whatsapp_business_account', callback_url: env.webhookUrl, active: true, fields }] };
}
