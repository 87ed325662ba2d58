import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { ROUTES, SESSION_COOKIE } from '@sofra/contracts';
import type { FastifyInstance } from 'fastify';

/** Answers the description of the HTTP API as OpenAPI; made when first asked for. */
export function describeApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Sofra')
    .setDescription('Restaurants take orders on WhatsApp and cook them from a live screen. Errors are `{code, detail, fields?}`; money is in minor units.')
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  let document: object | undefined;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get(ROUTES.openapi, () => (document ??= SwaggerModule.createDocument(app, about)));
}
