import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest, HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { tap } from 'rxjs';
import { newId } from './new-id';
import { problemOf } from './problem-text';

const HEADER = 'Idempotency-Key';

/** Keys of what was sent and not answered, by what it was. */
@Injectable({ providedIn: 'root' })
export class Unanswered {
  private readonly keys = new Map<string, string>();

  keyOf(wish: string): string {
    const key = this.keys.get(wish) ?? newId();
    this.keys.set(wish, key);
    return key;
  }

  answered(wish: string): void {
    this.keys.delete(wish);
  }
}

/** Whoever sends the same once more because no answer came gets the answer of the first time: nothing is created twice. */
export const onceOnly: HttpInterceptorFn = (request, next) => {
  if (request.method !== 'POST' || request.headers.has(HEADER) || !isForm(request)) return next(request);
  const unanswered = inject(Unanswered);
  const wish = `${request.urlWithParams} ${JSON.stringify(request.body)}`;
  const answered = () => unanswered.answered(wish);
  return next(request.clone({ setHeaders: { [HEADER]: unanswered.keyOf(wish) } })).pipe(
    tap({ next: (event) => event instanceof HttpResponse && answered(), error: (error: unknown) => isAnswer(error) && answered() }),
  );
};

// Pictures and files are kept as they are: sent twice they are one, or replace each other.
function isForm({ body }: HttpRequest<unknown>): boolean {
  return typeof body === 'object' && (body === null || Object.getPrototypeOf(body) === Object.prototype);
}

/** Whether the server said no; a broken line and a gateway's page leave open what came of it. */
function isAnswer(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status >= 400 && error.status < 500 && problemOf(error) !== 'idempotency-in-flight';
}
