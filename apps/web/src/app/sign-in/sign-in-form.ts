import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal } from '@angular/core';
import type { ProblemCode } from '@sofra/contracts';
import { Words } from '../core/i18n/words';
import { problemText } from '../core/problem-text';
import { Session } from '../core/session';
import { Icon } from '../shared/icon';
import { SIGN_IN_WORDS } from './sign-in.words';

const ASKED = ['email', 'password'] as const;
type Asked = (typeof ASKED)[number];

/** Email, password and what was wrong with them. */
@Component({
  selector: 'sofra-sign-in-form',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  readonly email = input('');
  readonly done = output();

  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(SIGN_IN_WORDS);
  private readonly session = inject(Session);
  /** The person has a second factor; the code is asked for once the password was right. */
  protected readonly needsCode = signal(false);
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly problem = signal<ProblemCode | null>(null);
  /** Fields that were left empty. */
  protected readonly missing = signal<readonly Asked[]>([]);
  protected readonly isBusy = signal(false);
  protected readonly error = computed<string | null>(() => {
    const problem = this.problem();
    return problem && this.t(problemText(problem));
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    const form = new FormData(event.target as HTMLFormElement);
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    if (this.misses({ email, password })) return;
    this.isBusy.set(true);
    const code = String(form.get('code') ?? '').trim();
    const problem = await this.session.signIn(code ? { email, password, code } : { email, password });
    this.isBusy.set(false);
    if (problem === 'second-factor-required') return this.askCode();
    this.problem.set(problem);
    if (!problem) this.done.emit();
  }

  /** What was left empty is said beside its field, and the first of them is gone to. */
  private misses(typed: Readonly<Record<Asked, string>>): boolean {
    const [first, ...others] = ASKED.filter((field) => typed[field] === '');
    this.problem.set(null);
    this.missing.set(first ? [first, ...others] : []);
    if (first) this.host.querySelector<HTMLElement>(`#${first}`)?.focus();
    return first !== undefined;
  }

  private askCode(): void {
    this.needsCode.set(true);
    this.problem.set(null);
    afterNextRender(() => this.host.querySelector<HTMLElement>('#code')?.focus(), { injector: this.injector });
  }
}
