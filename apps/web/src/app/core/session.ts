import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { MeDto, ProblemCode } from '@sofra/contracts';
import { AuthClient } from './auth-client';
import { problemOf } from './problem-text';

const RETRY_MS = 2_000;

/** Who is signed in, by the cookie that only the server can read. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly client = inject(AuthClient);
  private readonly router = inject(Router);
  private readonly person = signal<MeDto | null>(null);
  private readonly silent = signal(false);

  readonly me = this.person.asReadonly();
  /** The server gives no answer about the session; the question is repeated. */
  readonly isUnreachable = this.silent.asReadonly();

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

  /** Null when it worked, else why it did not. */
  async signIn(email: string, password: string): Promise<ProblemCode | null> {
    try {
      await this.client.signIn({ email, password });
      return await this.refresh();
    } catch (error) {
      return problemOf(error);
    }
  }

  async signOut(): Promise<void> {
    // The screen is left even when the server cannot be told: the person asked to be gone.
    await this.client.signOut().catch(() => undefined);
    this.person.set(null);
    await this.router.navigateByUrl('/sign-in');
  }

  /** The server no longer knows this session: sign in, then come back here. */
  async expire(): Promise<void> {
    this.person.set(null);
    const here = this.router.url;
    if (here.startsWith('/sign-in')) return;
    await this.router.navigate(['/sign-in'], { queryParams: { next: here, expired: 1 } });
  }

  private async refresh(): Promise<ProblemCode | null> {
    try {
      this.person.set(await this.client.me());
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }
}
