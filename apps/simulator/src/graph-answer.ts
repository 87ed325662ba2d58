import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenRefusal } from './access';
import { graphErrorBody, type GraphRefusal } from './graph-error';
import type { Simulator } from './simulator';

/** Answers as the Graph API does: with what was asked for, or with its error. */
export function graphAnswer(reply: FastifyReply, answer: object | GraphRefusal) {
  return isRefusal(answer) ? reply.code(answer.httpStatus).send(graphErrorBody(answer)) : answer;
}

/** The same, for a caller whose token is right. */
export function guardedAnswer({ env }: Simulator, request: FastifyRequest, reply: FastifyReply, work: () => object | GraphRefusal) {
  return graphAnswer(reply, tokenRefusal(env, request.headers.authorization) ?? work());
}

function isRefusal(answer: object): answer is GraphRefusal {
  return 'httpStatus' in answer;
}
