import { cutAtWord, cutText, neutralise, oneLine } from '../shared/plain-text';
import type { Copy } from './copy/copy';
import { REPLY_LIMITS } from './limits';
import { paginate, type Page } from './paginate';
import type { PlainContent, ReplyRow } from './reply';
import type { Action } from './tap-id';
import { distinctTitles } from './titles';

/** Something to tap. */
export interface Choice {
  action: Action;
  /** Full; cut as the message needs. */
  title: string;
  /** Comes first below the title, then the full title if that was cut. */
  price?: string;
  /** A word more; what does not fit is cut. */
  detail?: string;
}

/** A question before it is a message. */
export interface Prompt {
  body: string;
  /** Opens the list. */
  button: string;
  /** What a typed number counts; pages. */
  items: Choice[];
  page: number;
  /** On every page. */
  fixed: Choice[];
  /** A picture of our own store; only a message with buttons can carry it. */
  imageId?: string | null;
  /** What three buttons may not carry, such as an own price for each: always a list. */
  isList?: boolean;
  /** May be answered by typing: where a list hides its rows behind a button, the body names them. */
  isNamed?: boolean;
}

/** What a body says of its rows; the rest is in the list. */
const NAMED = 6;
const MAX_NAMED = 40;

/** Items of the page that is shown. */
export function shownPage({ items, fixed, page }: Pick<Prompt, 'items' | 'fixed' | 'page'>): Page<Choice> {
  return paginate(items, REPLY_LIMITS.rows - fixed.length, page);
}

/** The message of a prompt: three buttons if everything fits them, else a list, else plain text. */
export function renderPrompt(prompt: Prompt, copy: Copy, idOf: (action: Action) => string): PlainContent {
  const shown = shownPage(prompt);
  const choices = [...shown.items, ...turns(shown, copy), ...prompt.fixed];
  if (choices.length === 0) return { kind: 'text', body: cutText(prompt.body, REPLY_LIMITS.textBody) };
  return asButtons(prompt, choices, idOf) ?? asList(prompt.isNamed ? named(prompt, copy) : prompt, choices, idOf);
}

function named(prompt: Prompt, copy: Copy): Prompt {
  const { items, body, button } = prompt;
  // One more would take no less room than to say that there is one.
  const shown = items.length > NAMED + 1 ? items.slice(0, NAMED) : items;
  const names = shown.map(({ title, price }) => `${neutralise(cutText(oneLine(title), MAX_NAMED))}${price ? ` (${price})` : ''}`)
    // Several makings of one dish are lists themselves.
    .join(items.some(({ title }) => title.includes(', ')) ? ' · ' : ', ');
  const more = shown.length < items.length ? ` ${copy.moreChoices(items.length - shown.length, button)}` : '';
  return { ...prompt, body: `${body}\n${names}${more}` };
}

function turns(shown: Page<Choice>, copy: Copy): Choice[] {
  const more: Choice[] = shown.hasNext ? [{ action: { do: 'page', page: shown.page + 1 }, title: copy.button.more }] : [];
  const back: Choice[] = shown.hasPrevious ? [{ action: { do: 'page', page: shown.page - 1 }, title: copy.button.back }] : [];
  return [...more, ...back];
}

function asButtons(prompt: Prompt, choices: Choice[], idOf: (action: Action) => string): PlainContent | null {
  const { buttons, buttonTitle, interactiveBody } = REPLY_LIMITS;
  if (prompt.isList || choices.length > buttons || choices.some(({ title }) => title.length > buttonTitle)) return null;
  // A button has no room for a price: it moves into the body.
  const details = choices.flatMap(({ title, price, detail }) => (price || detail ? [`• ${title}: ${[price, detail].filter(Boolean).join(' · ')}`] : []));
  const body = [prompt.body, details.join('\n')].filter(Boolean).join('\n');
  if (body.length > interactiveBody) return null;
  const titles = distinctTitles(choices.map(({ title }) => title), buttonTitle);
  const content = { kind: 'buttons' as const, body, buttons: choices.map(({ action }, index) => ({ id: idOf(action), title: titles[index] ?? '' })) };
  return prompt.imageId ? { ...content, imageId: prompt.imageId } : content;
}

function asList(prompt: Prompt, choices: Choice[], idOf: (action: Action) => string): PlainContent {
  const titles = distinctTitles(choices.map(({ title }) => title), REPLY_LIMITS.rowTitle);
  const rows = choices.map((choice, index) => row(choice, titles[index] ?? '', idOf));
  return { kind: 'list', body: cutText(prompt.body, REPLY_LIMITS.listBody), button: prompt.button, sections: [{ rows }] };
}

function row({ action, title, price, detail }: Choice, shown: string, idOf: (action: Action) => string): ReplyRow {
  const description = [price, shown === title ? '' : title, detail].filter(Boolean).join(' · ');
  return { id: idOf(action), title: shown, ...(description && { description: cutAtWord(description, REPLY_LIMITS.rowDescription) }) };
}
