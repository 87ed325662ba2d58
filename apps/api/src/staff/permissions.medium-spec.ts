import { Controller, Get, Module, RequestMethod, type Type } from '@nestjs/common';
import { APP_GUARD, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Role, ROLES, SCREEN_COOKIE, SESSION_COOKIE } from '@sofra/contracts';
import { httpApp, type HttpApp } from '../../test/support/http-app';
import { newId } from '../common/ids';
import { accessTo, PERMISSIONS } from '../common/permissions';
import { ProblemFilter } from '../common/problem.filter';
import { digestOf, newSessionToken } from '../common/token';
import { SessionGuard } from './session.guard';
import { SessionsService } from './sessions.service';

let http: HttpApp;

beforeAll(async () => (http = await httpApp()));
afterAll(() => http.close());

const sql = (text: string, values: unknown[] = []) => http.test.database.pool.query(text, values);
const pathOf = (target: object): string => [Reflect.getMetadata('path', target)].flat()[0] ?? '';
const joined = (base: string, path: string) => `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

/** `GET /api/orders/:id` and so on: every route that Nest has bound, whether it is described or not. */
function realRoutes(): string[] {
  const modules = [...http.app.get(ModulesContainer, { strict: false }).values()];
  const controllers = new Set(modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as Type)));
  return [...controllers].flatMap((controller) => {
    const handlers = Object.getOwnPropertyNames(controller.prototype).map((name) => Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as object);
    const routed = handlers.filter((handler) => typeof handler === 'function' && Reflect.hasMetadata('method', handler));
    return routed.map((handler) => `${RequestMethod[Reflect.getMetadata('method', handler) as number]} ${joined(pathOf(controller), pathOf(handler))}`);
  });
}

/** A cookie of somebody of this role: a new one for every request, since some requests end sessions. */
async function cookieOf(role: Role): Promise<string> {
  const [staffId, token] = [newId(), newSessionToken()];
  await sql(`INSERT INTO staff (id, organization_id, email, password_hash, role) SELECT $1, id, $2, '', $3 FROM organizations LIMIT 1`, [staffId, `${staffId}@shop.com`, role]);
  await sql(`INSERT INTO sessions (token_digest, staff_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`, [digestOf(token), staffId]);
  return `${SESSION_COOKIE}=${token}`;
}

async function isRefused(route: string, cookie: string): Promise<boolean> {
  const [method, path] = route.split(' ') as ['GET', string];
  const url = path.replace(/:\w+/g, newId());
  const { statusCode, body } = await http.app.inject({ method, url, headers: { cookie, 'sec-fetch-site': 'same-origin' }, ...(method === 'GET' ? {} : { payload: {} }) });
  return (statusCode === 401 && body.includes('unauthenticated')) || (statusCode === 403 && body.includes('forbidden'));
}

const TABLE = PERMISSIONS.flatMap(({ access, routes }) => routes.map((route) => [route, access] as const));

@Controller('/api/forgotten')
class ForgottenController {
  @Get()
  answer(): string {
    return 'open';
  }
}

/** An application with a route that nobody gave a line. */
async function appWithForgottenRoute(): Promise<NestFastifyApplication> {
  @Module({
    controllers: [ForgottenController],
    providers: [
      { provide: SessionsService, useValue: http.app.get(SessionsService, { strict: false }) },
      { provide: APP_GUARD, useClass: SessionGuard },
    ],
  })
  class ForgottenModule {}
  const app = await NestFactory.create<NestFastifyApplication>(ForgottenModule, new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  return app;
}

describe('the permission table', () => {
  it('has every route of the API, once, and no other', () => {
    expect(TABLE.map(([route]) => route).sort()).toEqual(realRoutes().sort());
  });

  it.each(TABLE)('%s opens to its roles and to nobody else', async (route, access) => {
    const isOpenTo = (role: Role) => access === 'everybody' || (access !== 'paired-screen' && access.includes(role));
    for (const role of ROLES) expect([role, await isRefused(route, await cookieOf(role))]).toEqual([role, !isOpenTo(role)]);
  });

  it.each(TABLE.filter(([, access]) => access !== 'everybody'))('%s is closed to strangers and to screens that are not paired', async (route) => {
    expect(await isRefused(route, '')).toBe(true);
    expect(await isRefused(route, `${SCREEN_COOKIE}=${newSessionToken()}`)).toBe(true);
  });

  it('stands in the API’s description', async () => {
    const { paths } = (await http.app.inject({ url: '/api/openapi.json' })).json<{ paths: Record<string, Record<string, { 'x-roles'?: Role[] }>> }>();
    expect(paths['/api/staff/{id}']!['patch']!['x-roles']).toEqual(accessTo('PATCH', '/api/staff/:id'));
    expect(paths['/api/auth/sign-in']!['post']).not.toHaveProperty('x-roles');
  });

  it('closes a route without a line, to the owner too', async () => {
    const app = await appWithForgottenRoute();
    try {
      for (const cookie of ['', await cookieOf('owner')]) {
        const response = await app.inject({ url: '/api/forgotten', headers: { cookie } });
        expect([response.statusCode, response.json()]).toMatchObject([403, { code: 'forbidden' }]);
      }
    } finally {
      await app.close();
    }
  });

  it('holds for HEAD as for GET, and however the path is written', async () => {
    const cook = await cookieOf('kitchen');
    const statusOf = async (method: 'GET' | 'HEAD', url: string) => (await http.app.inject({ method, url, headers: { cookie: cook } })).statusCode;
    expect(await statusOf('HEAD', '/health/live')).toBe(200);
    expect(await statusOf('HEAD', '/api/auth/me')).toBe(200);
    expect(await statusOf('HEAD', '/api/staff')).toBe(403);
    expect(await statusOf('GET', '/%61pi/staff')).toBe(403);
    expect(await statusOf('GET', '/api/staff?x=/health/live')).toBe(403);
  });
});
