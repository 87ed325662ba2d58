import fastifyStatic from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { NONCE_PLACEHOLDER, nonceOf } from './nonce';

// What is never a page of the web app, so that a wrong path answers 404 instead of a page.
const NOT_PAGES = /^(?:api|health|webhooks|socket\.io|metrics)(?:\/|$)/;
// The build puts a digest of the content into these names; it may contain a hyphen.
const HASHED = /[-.][A-Za-z0-9_-]{8}\.(?:js|css|woff2?|svg|png|jpg|webp|mp3|json)$/;

/** Serves the built web app: files as they are, the page for every path that is none, as a single-page app needs. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const index = join(root, 'index.html');
  if (!existsSync(index)) {
    new Logger('Web').warn(`There is no built web app in ${root}: only the API is served.`);
    return;
  }
  const files = new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/')));
  const page = readFileSync(index, 'utf8');
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(fastifyStatic, { root, serve: false, preCompressed: true, cacheControl: false, index: false });
  fastify.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (NOT_PAGES.test(path)) return reply.callNotFound();
    if (isFile(path, files)) return sendFile(path, reply);
    return looksLikeFile(path) ? reply.callNotFound() : sendPage(page, request, reply);
  });
}

function isFile(path: string, files: ReadonlySet<string>): boolean {
  return path !== '' && path !== 'index.html' && looksLikeFile(path) && files.has(path);
}

function looksLikeFile(path: string): boolean {
  return path !== 'index.html' && path.slice(path.lastIndexOf('/') + 1).includes('.');
}

function sendFile(path: string, reply: FastifyReply): FastifyReply {
  void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  return reply.sendFile(path);
}

function sendPage(page: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(NONCE_PLACEHOLDER, nonceOf(request.raw)));
}
