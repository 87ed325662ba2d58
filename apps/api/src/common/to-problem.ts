import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@sofra/contracts';
import { sqlState } from '../database/transaction';
import { Problem } from './problem';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'invalid-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'payload-too-large',
  429: 'too-many-requests',
  503: 'unavailable',
};

// Connection exceptions, an operator's shutdown, too many connections: the database cannot be used just now.
const UNAVAILABLE_STATES = /^(08|57P0|53300)/;
const NETWORK_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH']);
// What pg says, without a code, when a connection breaks or cannot be had in time.
const LOST_CONNECTION = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether `error` means that the database cannot be reached at present. */
export function isDatabaseGone(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  return UNAVAILABLE_STATES.test(sqlState(error) ?? '') || NETWORK_ERRORS.has(code ?? '') || LOST_CONNECTION.test(message);
}

/** Any error as the client may see it: ours as it is, the framework's by status, a stranger as `internal` without a word. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message);
  if (isDatabaseGone(error)) return new Problem('unavailable', 'The database cannot be reached; please try again.');
  const { statusCode, message } = (error ?? {}) as { statusCode?: number; message?: string };
  // Fastify's own refusals: body too large, unsupported media type and the like.
  if (statusCode && statusCode >= 400 && statusCode < 500) return fromStatus(statusCode, message ?? '');
  return new Problem('internal', 'Something went wrong on our side.');
}

function fromStatus(status: number, message: string): Problem {
  const code = BY_STATUS[status] ?? (status < 500 ? 'invalid-request' : 'internal');
  return new Problem(code, code === 'internal' ? 'Something went wrong on our side.' : message);
}
