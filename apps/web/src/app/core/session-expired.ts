import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { ROUTES } from '@sofra/contracts';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { problemOf } from './problem-text';
import { Session } from './session';

const ASKS_ITSELF: readonly string[] = [ROUTES.me, ROUTES.signIn, ROUTES.signOut, `${ROUTES.screens}/me`, `${ROUTES.screens}/pair`];

/** A session that ended asks for a sign-in wherever it is noticed; what could not be done is done once the person is back. */
export const sessionExpired: HttpInterceptorFn = (request, next) => {
  if (ASKS_ITSELF.includes(request.url)) return next(request);
  const session = inject(Session);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (problemOf(error) !== 'unauthenticated') return throwError(() => error);
      return from(session.expire()).pipe(switchMap((isBack) => (isBack ? next(request) : throwError(() => error))));
    }),
  );
};
