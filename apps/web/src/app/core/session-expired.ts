import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { ROUTES } from '@sofra/contracts';
import { catchError, throwError } from 'rxjs';
import { problemOf } from './problem-text';
import { Session } from './session';

const ASKS_ITSELF: readonly string[] = [ROUTES.me, ROUTES.signIn, ROUTES.signOut];

/** A session that ended leads to the sign-in page from wherever it is noticed. */
export const sessionExpired: HttpInterceptorFn = (request, next) => {
  if (ASKS_ITSELF.includes(request.url)) return next(request);
  const session = inject(Session);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (problemOf(error) === 'unauthenticated') void session.expire();
      return throwError(() => error);
    }),
  );
};
