import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { MeDto, ProblemCode, SignInRequest } from '@sofra/contracts';
import { AuthClient } from './auth-client';
import { lastPerson } from './last-person';
import { problemOf } from './problem-text';
import { forgetBoards } from './realtime/board-memory';

const RETRY_MS = 2_000;

/** Who is signed in, by the cookie that only the server can read. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly client = inject(AuthClient);
  private readonly router = inject(Router);
  private readonly person = signal<MeDto | null>(null);
  private readonly silent = signal(false);
  private readonly ended = signal(false);
  private readonly document = inject(DOCUMENT);
  private waiting: { isBack: Promise<boolean>; settle: (isBack: boolean) => void } | null = null;

  readonly me = this.person.asReadonly();
  /** The server gives no answer about the session; the question is repeated. */
  readonly isUnreachable = this.silent.asReadonly();
  /** The session ended under an open page; requests wait for the person to sign in again. */
  readonly hasEnded = this.ended.asReadonly();

  /** The signed-in person, or null once the server says there is none; waits while it says nothing. */
  async ensure(): Promise<MeDto | null> {
    while (!this.person()) {
      const problem = await this.refresh();
      this.silent.set(problem !== null && problem !== 'unauthenticated');
      if (!this.silent()) break;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    return this.person();
  }

  /** Like `ensure`, but without a network it believes who was here last: the board works from what it has kept. */
  async ensureOffline(): Promise<MeDto | null> {
    if (this.person()) return this.person();
    const problem = await this.refresh();
    const last = problem === null || problem === 'unauthenticated' ? null : lastPerson.read();
    if (!last) return this.ensure();
    this.person.set(last);
    return last;
  }

  /** Asks anew what the person may see: a branch has opened, or has another name. */
  async reload(): Promise<void> {
    await this.refresh();
  }

  /** Null when it worked, else why it did not. */
  async signIn(request: SignInRequest): Promise<ProblemCode | null> {
    const before = this.person()?.id;
    try {
      await this.client.signIn(request);
      const problem = await this.refresh();
      if (!problem) this.renewed(before);
      return problem;
    } catch (error) {
      return problemOf(error);
    }
  }

  async signOut(): Promise<void> {
    // The screen is left even when the server cannot be told: the person asked to be gone.
    await this.client.signOut().catch(() => undefined);
    lastPerson.forget();
    await forgetBoards();
    await this.leave('/sign-in');
  }

  /**
   * The server no longer knows this session. In the administration the page stays open, with what was typed, under a
   * sign-in; true once the same person is back. Elsewhere the sign-in page opens and leads back.
   */
  expire(): Promise<boolean> {
    const here = this.router.url;
    if (!here.startsWith('/admin') || !this.person()) return this.leave('/sign-in', here);
    this.waiting ??= aWait();
    this.ended.set(true);
    return this.waiting.isBack;
  }

  private async leave(to: string, next?: string): Promise<false> {
    this.person.set(null);
    this.settle(false);
    const isThere = next?.startsWith(to);
    if (!isThere) await this.router.navigate([to], next === undefined ? {} : { queryParams: { next, expired: 1 } });
    return false;
  }

  private renewed(before: string | undefined): void {
    const isSame = before === this.person()?.id;
    const wasEnded = this.ended();
    this.settle(isSame);
    // Somebody else: nothing of the page under the sign-in is theirs.
    if (wasEnded && !isSame) this.document.location.reload();
  }

  private settle(isBack: boolean): void {
    this.ended.set(false);
    this.waiting?.settle(isBack);
    this.waiting = null;
  }

  private async refresh(): Promise<ProblemCode | null> {
    try {
      const me = await this.client.me();
      this.person.set(me);
      lastPerson.write(me);
      return null;
    } catch (error) {
      const problem = problemOf(error);
      if (problem === 'unauthenticated') lastPerson.forget();
      return problem;
    }
  }
}

function aWait() {
  let settle: (isBack: boolean) => void = () => undefined;
  const isBack = new Promise<boolean>((resolve) => (settle = resolve));
  return { isBack, settle };
}
