import { REPLY_LIMITS as LIMITS } from '../conversation/limits';
import type { Reply, ReplyContent } from '../conversation/reply';

/** Fails unless the platform would take the message. */
export function expectWithinLimits({ content }: Reply): void {
  const problems = [...bodyProblems(content), ...tapProblems(content), ...formProblems(content)];
  if (problems.length > 0) throw new Error(`${problems.join('; ')} in ${JSON.stringify(content)}`);
}

function bodyProblems({ kind, body }: ReplyContent): string[] {
  const max = kind === 'list' ? LIMITS.listBody : kind === 'text' ? LIMITS.textBody : LIMITS.interactiveBody;
  return [
    ...(body.trim().length === 0 ? ['empty body'] : []),
    ...(body.length > max ? [`body of ${body.length}`] : []),
    ...(/\0|undefined|null|NaN|\[object/.test(body) ? ['a hole in the body'] : []),
  ];
}

function tapProblems(content: ReplyContent): string[] {
  if (content.kind === 'buttons') {
    return [
      ...countProblem(content.buttons.length, LIMITS.buttons),
      ...titleProblems(content.buttons, LIMITS.buttonTitle),
    ];
  }
  if (content.kind !== 'list') return [];
  const rows = content.sections.flatMap((section) => section.rows);
  return [
    ...countProblem(rows.length, LIMITS.rows),
    ...titleProblems(rows, LIMITS.rowTitle),
    ...(content.button.length < 1 || content.button.length > LIMITS.listButton ? [`list button "${content.button}"`] : []),
    ...rows.filter(({ description }) => description !== undefined && (description.length < 1 || description.length > LIMITS.rowDescription)).map(({ title }) => `description of "${title}"`),
  ];
}

function formProblems(content: ReplyContent): string[] {
  if (content.kind !== 'form') return [];
  const { form, button, token, fallback } = content;
  const options = form.groups.flatMap((group) => group.options);
  const texts: [string, string, number][] = [
    ['button', button, LIMITS.formButton], ['token', token, LIMITS.tapId], ['title', form.title, LIMITS.formTitle], ['text', form.text, LIMITS.formText], ['submit', form.submit, LIMITS.formSubmit],
    ...[form.quantity, form.note].flatMap(({ label, hint }): [string, string, number][] => [['label', label, LIMITS.fieldLabel], ['hint', hint, LIMITS.fieldHint]]),
    ...form.groups.flatMap(({ label, hint }): [string, string, number][] => [['label', label, LIMITS.groupLabel], ['hint', hint, LIMITS.groupHint]]),
    ...options.flatMap(({ title, description = 'x', metadata = 'x' }): [string, string, number][] => [['option', title, LIMITS.optionTitle], ['detail', description, LIMITS.optionDetail], ['price', metadata, LIMITS.optionPrice]]),
  ];
  return [
    ...texts.filter(([, text, max]) => text.trim().length < 1 || text.length > max).map(([what, text]) => `${what} "${text}"`),
    ...form.groups.flatMap(({ options: own }) => countProblem(own.length, LIMITS.formOptions)),
    ...form.groups.filter(({ min, max, options: own }) => min > max || max > own.length).map(({ label }) => `a rule nobody can keep in "${label}"`),
    ...bodyProblems(fallback), ...tapProblems(fallback),
  ];
}

function countProblem(count: number, max: number): string[] {
  return count < 1 || count > max ? [`${count} things to tap`] : [];
}

function titleProblems(taps: { id: string; title: string }[], max: number): string[] {
  return [
    ...taps.filter(({ title }) => title.trim().length < 1 || title.length > max).map(({ title }) => `title "${title}"`),
    ...taps.filter(({ id }) => id.length < 1 || id.length > LIMITS.tapId || id !== id.trim()).map(({ id }) => `id "${id}"`),
    ...(new Set(taps.map(({ id }) => id)).size < taps.length ? ['an id twice'] : []),
    ...(new Set(taps.map(({ title }) => title)).size < taps.length ? ['a title twice'] : []),
  ];
}
