import { timingSafeEqual } from 'node:crypto';
import type { Env } from './env';
import { graphRefusal, type GraphRefusal } from './graph-error';

/** Why a call with this header is not let in; null lets it in. */
export function tokenRefusal({ accessToken }: Pick<Env, 'accessToken'>, header: string | undefined): GraphRefusal | null {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${accessToken}`);
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  return isRight ? null : graphRefusal(190, 'Invalid OAuth access token.');
}
