import { sqlState } from '../database/transaction';

// Classes of PostgreSQL's codes that speak of the connection or the server rather than of the statement.
const SERVER_STATES = /^(08|53|57P|58)/;
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN']);
// pg says these without a code.
const MESSAGES = /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection error/i;

/** Whether it was the database that was away: then nothing can be recorded, and the platform must send the message again. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return SERVER_STATES.test(state);
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  return (code !== undefined && NETWORK_CODES.has(code)) || MESSAGES.test(message);
}
