import { createHash } from 'node:crypto';
import { applyDecorators, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata, UseInterceptors } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiConflictResponse, ApiHeader, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { SignedInRequest } from '../common/access';
import { Problem } from '../common/problem';
import { IdempotencyService, type KeyedRequest } from './idempotency.service';

const LONGEST_KEY = 255;
const REPLAYED = 'idempotency-replayed';
const SECRET = 'idempotency-secret';

/** Answers a request whose key was seen before as it was answered then; without the header it does nothing. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyService,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const isSecret = this.reflector.get<boolean>(SECRET, context.getHandler());
    const keyed = keyedRequest(http.getRequest<SignedInRequest>(), isSecret);
    return keyed ? from(this.once(keyed, next, http.getResponse<FastifyReply>())) : next.handle();
  }

  private async once(keyed: KeyedRequest, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    const before = await this.keys.begin(keyed);
    if (before) {
      void reply.header(REPLAYED, 'true');
      return before.body;
    }
    const answer = await lastValueFrom(next.handle()).catch(async (error: unknown) => {
      await this.keys.letGo(keyed);
      throw error;
    });
    await this.keys.keep(keyed, answer);
    return answer;
  }
}

function keyedRequest({ headers, method, url, body, signedIn }: SignedInRequest, isSecret: boolean): KeyedRequest | null {
  const key = headers['idempotency-key'];
  if (key === undefined || !signedIn) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key) || key.length > LONGEST_KEY) {
    throw new Problem('invalid-request', `Idempotency-Key is up to ${LONGEST_KEY} visible ASCII characters.`, { 'idempotency-key': 'invalid' });
  }
  const request = createHash('sha256').update(JSON.stringify([method, url, body ?? null])).digest('hex');
  return { staffId: signedIn.staffId, key, request, isSecret };
}

/** A route that creates something: sent again with the same `Idempotency-Key` it creates nothing new. `isSecret`: its answer lets somebody in, so it is kept sealed. */
export function Idempotent({ isSecret = false } = {}): MethodDecorator {
  return applyDecorators(
    SetMetadata(SECRET, isSecret),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      schema: { type: 'string', maxLength: LONGEST_KEY },
      description: 'Made by the caller, one for each thing to be created. The same request again within 24 hours gets the same answer (`idempotency-replayed: true`) and no second effect; a refused one may be tried again.',
    }),
    ApiConflictResponse({ description: '`idempotency-in-flight`: the same request is being worked on.' }),
    ApiUnprocessableEntityResponse({ description: '`idempotency-key-reused`: the key came with another request before.' }),
  );
}
