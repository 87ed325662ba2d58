import { HttpException, NotFoundException } from '@nestjs/common';
import { Problem } from './problem';
import { isDatabaseGone, toProblem } from './to-problem';

describe(toProblem.name, () => {
  it('lets an expected refusal through as it is', () => {
    const problem = new Problem('version-conflict', 'The order has changed.');
    expect(toProblem(problem)).toBe(problem);
    expect(problem.status).toBe(409);
  });

  it.each([
    ['the framework finds no route', new NotFoundException('Cannot GET /api/x'), 404, 'not-found'],
    ['a body is too large', Object.assign(new Error('too large'), { statusCode: 413 }), 413, 'payload-too-large'],
    ['a media type is unknown', new HttpException('Unsupported Media Type', 415), 400, 'invalid-request'],
    ['the database refuses connections', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 503, 'unavailable'],
    ['an operator stops the database', Object.assign(new Error('terminating'), { code: '57P01' }), 503, 'unavailable'],
    ['a connection breaks', new Error('Connection terminated unexpectedly'), 503, 'unavailable'],
    ['something breaks', new TypeError('x is undefined'), 500, 'internal'],
    ['nonsense is thrown', 'a string', 500, 'internal'],
  ])('when %s', (_, error, status, code) => {
    expect(toProblem(error)).toMatchObject({ status, code });
  });

  it('says nothing about what broke', () => {
    expect(toProblem(new Error('password is hunter2')).toDto()).toEqual({ code: 'internal', detail: 'Something went wrong on our side.' });
    expect(toProblem(new HttpException('secret inside', 500)).detail).not.toContain('secret');
  });
});

describe(isDatabaseGone.name, () => {
  it('does not take a constraint for an outage', () => {
    expect(isDatabaseGone(Object.assign(new Error('duplicate'), { code: '23505' }))).toBe(false);
  });
});
