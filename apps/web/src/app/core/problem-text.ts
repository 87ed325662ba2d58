import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEM_CODES, type ProblemCode, type ProblemDto } from '@sofra/contracts';
import type { WordKey } from './i18n/dictionary';

const KNOWN: ReadonlySet<string> = new Set(PROBLEM_CODES);

export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && KNOWN.has(value);
}

/** Key of the sentence a person reads for a code. */
export function problemText(code: ProblemCode): WordKey {
  return `problem.${code}`;
}

/** The code inside whatever an HTTP call threw; no answer, or one that is not ours, means `unavailable`. */
export function problemOf(error: unknown): ProblemCode {
  if (!(error instanceof HttpErrorResponse)) return 'internal';
  const code: unknown = error.error?.code;
  if (isProblemCode(code)) return code;
  return error.status === 401 ? 'unauthenticated' : 'unavailable';
}

/** The whole answer, with what is wrong with which field. */
export function problemDtoOf(error: unknown): ProblemDto {
  const body: Partial<ProblemDto> | null = error instanceof HttpErrorResponse && typeof error.error === 'object' ? error.error : null;
  return { code: problemOf(error), detail: body?.detail ?? '', ...(body?.fields ? { fields: body.fields } : {}) };
}
