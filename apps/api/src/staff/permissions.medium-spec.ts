import { RequestMethod, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type Role, ROLES, SCREEN_COOKIE, SESSION_COOKIE } from '@sofra/contracts';
import { httpApp, type HttpApp } from '../../test/support/http-app';
import { newId } from '../common/ids';
import { PERMISSIONS, rolesOf } from '../common/permissions';
import { digestOf, newSessionToken } from '../common/token';

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

const TABLE = PERMISSIONS.flatMap(({ roles, routes }) => routes.map((route) => [route, roles] as const));

describe('the permission table', () => {
  it('has every route of the API, once, and no other', () => {
    expect(TABLE.map(([route]) => route).sort()).toEqual(realRoutes().sort());
  });

  it.each(TABLE)('%s opens to its roles and to nobody else', async (route, roles) => {
    for (const role of ROLES) expect([role, await isRefused(route, await cookieOf(role))]).toEqual([role, roles !== null && !roles.includes(role)]);
  });

  it.each(TABLE.filter(([, roles]) => roles !== null))('%s is closed to strangers and to paired screens', async (route) => {
    expect(await isRefused(route, '')).toBe(true);
    expect(await isRefused(route, `${SCREEN_COOKIE}=${newSessionToken()}`)).toBe(true);
  });

  it('stands in the API’s description', async () => {
    const { paths } = (await http.app.inject({ url: '/api/openapi.json' })).json<{ paths: Record<string, Record<string, { 'x-roles'?: Role[] }>> }>();
    expect(paths['/api/staff/{id}']!['patch']!['x-roles']).toEqual(rolesOf('PATCH /api/staff/:id'));
  });
});
