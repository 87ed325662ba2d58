import type { CookieSerializeOptions } from '@fastify/cookie';
import { SCREEN_COOKIE } from '@sofra/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

// Browsers keep no cookie longer; it slides each time the screen asks who it is.
const MOST_DAYS = 400;

/** Makes the browser a paired screen until it is revoked. */
export function setScreenCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SCREEN_COOKIE, token, { ...attributes(request), maxAge: MOST_DAYS * 24 * 60 * 60 });
}

export function clearScreenCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(SCREEN_COOKIE, attributes(request));
}

function attributes(request: FastifyRequest): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' };
}
