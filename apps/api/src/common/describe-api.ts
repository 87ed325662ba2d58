import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ROUTES, SESSION_COOKIE } from '@sofra/contracts';
import type { FastifyInstance } from 'fastify';
import { withAnswers } from './api-answers';
import { accessTo } from './permissions';

/** Answers the description of the HTTP API as OpenAPI; made when first asked for. */
export function describeApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Sofra')
    .setDescription('Restaurants take orders on WhatsApp and cook them from a live screen. Errors are `{code, detail, fields?}`; money is in minor units.')
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  let document: OpenAPIObject | undefined;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get(ROUTES.openapi, () => (document ??= withAnswers(withRoles(SwaggerModule.createDocument(app, about)))));
}

// Who may use a route stands beside it, for people and for generators that read extensions.
function withRoles(document: OpenAPIObject): OpenAPIObject {
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, object>)) {
      const access = accessTo(method.toUpperCase(), path.replace(/{(\w+)}/g, ':$1'));
      if (access && access !== 'everybody') Object.assign(operation, { 'x-roles': access === 'paired-screen' ? [] : access });
    }
  }
  return document;
}
