import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { type Role, ROUTES, type StatusWordingEdit, type StatusWordingsDto } from '@sofra/contracts';
import { textOf } from '../../../../testing/look';
import { provideWords } from '../../../core/i18n/provide-words';
import { Session } from '../../../core/session';
import { MessagesPanel } from './messages-panel';

const BRANCH: StatusWordingsDto = {
  branchId: 'b', version: 'v1', wordings: [], silencedStatuses: ['delivered'], locales: ['en', 'tr'], branchName: 'Sofra Moda', phone: null, timeZone: 'Europe/Istanbul', currency: 'TRY',
};
const OWN: StatusWordingEdit = { status: 'preparing', locale: 'en', text: 'On the stove: {number}\nAt {time}' };

/** The panel as it stands once the branch was read, and the API behind it. */
async function aPanel(branch: Partial<StatusWordingsDto> = {}, role: Role = 'owner') {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(), provideWords('en'), provideHttpClient(), provideHttpClientTesting(), { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: Session, useValue: { me: () => ({ role, branches: [] }) } },
    ],
  });
  const fixture = TestBed.createComponent(MessagesPanel);
  const root = fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const serve = async (method: string, url: string, body: object, refusal?: { status: number; statusText: string }) => {
    await settle();
    const found = api.expectOne({ method, url });
    found.flush(body, refusal);
    await settle();
    return found.request.body as unknown;
  };
  const card = (name: string) => [...root.querySelectorAll('sofra-wording-card')].find((each) => textOf(each.querySelector('h3')!).toLowerCase() === name.toLowerCase())!;
  const click = async (part: Element, text: string) => {
    [...part.querySelectorAll('button')].find((button) => textOf(button).includes(text))!.click();
    await settle();
  };
  const write = async (part: Element, text: string) => {
    const field = part.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  await serve('GET', ROUTES.statusWordings, { ...BRANCH, ...branch });
  return { root, serve, card, click, write, settle };
}

const bubbles = (card: Element) => [...card.querySelectorAll('sofra-chat-bubble p')].map((each) => each.textContent.trim());

describe('the messages panel', () => {
  it('shows what customers read: ours, with and without what may be unknown, and the template', async () => {
    const { card } = await aPanel();
    expect(bubbles(card('preparing'))).toEqual([
      '👨‍🍳 Your order 27 is being prepared.\nExpected at 19:30', '👨‍🍳 Your order 27 is being prepared.', 'Order no. 27 is being prepared, expected at 19:30. We will tell you when it is on its way.',
    ]);
    expect(textOf(card('rejected'))).toContain('Order it again');
    expect(textOf(card('delivered').querySelector('.switch')!)).toBe('Not sent');
  });

  it('begins an own wording with ours, takes placeholders by a tap, and shows at once what becomes of it', async () => {
    const { root, card, click, write, serve } = await aPanel();
    document.body.append(root);
    await click(card('ready'), 'Write your own');
    expect(document.activeElement).toBe(card('ready').querySelector('textarea'));
    expect(card('ready').querySelector('textarea')!.value).toBe('🔔 Your order *{number}* is ready, see you soon!');
    await write(card('ready'), 'Come and get ');
    await click(card('ready'), '{number}');
    expect(bubbles(card('ready'))[0]).toBe('Come and get 27');
    await click(root, 'Save');
    const text = 'Come and get {number}';
    expect(await serve('PUT', ROUTES.statusWordings, { ...BRANCH, version: 'v2', wordings: [{ status: 'ready', locale: 'en', text }] })).toEqual({ version: 'v1', wordings: [{ status: 'ready', locale: 'en', text }] });
    expect(root.querySelector('.save button')!.getAttribute('aria-disabled')).toBe('true');
  });

  it('goes back to our wording, in the language that is shown only', async () => {
    const { root, card, click, serve } = await aPanel({ wordings: [{ ...OWN, locale: 'tr', text: 'Ocakta {numara}' }, OWN] });
    await click(card('preparing'), 'Back to our wording');
    expect(bubbles(card('preparing'))[0]).toContain('is being prepared');
    await click(root, 'Türkçe');
    expect(bubbles(card('preparing'))[0]).toBe('Ocakta 27');
    await click(root, 'Save');
    expect(await serve('PUT', ROUTES.statusWordings, BRANCH)).toEqual({ version: 'v1', wordings: [{ ...OWN, locale: 'tr', text: 'Ocakta {numara}' }] });
  });

  it('says beside the field which placeholder it does not know, and shows no message that could not be sent', async () => {
    const { card, click, write } = await aPanel();
    await click(card('preparing'), 'Write your own');
    await write(card('preparing'), 'Order {nr}');
    expect(textOf(card('preparing'))).toContain('Not known in this message: {nr}');
    expect(bubbles(card('preparing'))).toEqual([]);
    await write(card('preparing'), ' ');
    expect(textOf(card('preparing').querySelector('[role=alert]')!)).toBe('Fill in this field.');
  });

  it('turns to the language in which the server found something wrong', async () => {
    const { root, card, click, write, serve, settle } = await aPanel();
    document.body.append(root);
    await click(card('preparing'), 'Write your own');
    await write(card('preparing'), 'Fine');
    await click(root, 'Türkçe');
    await click(root, 'Save');
    await serve('PUT', ROUTES.statusWordings, { code: 'invalid-request', detail: '', fields: { 'wordings.0.text': 'too-long' } }, { status: 400, statusText: 'Bad Request' });
    expect(textOf(card('preparing').querySelector('[role=alert]')!)).toBe('This text is too long.');
    await settle();
    expect(document.activeElement).toBe(card('preparing').querySelector('textarea'));
  });

  it('tells the second of two people, and keeps both wordings', async () => {
    const { root, card, click, write, serve } = await aPanel();
    await click(card('ready'), 'Write your own');
    await write(card('ready'), 'Mine');
    await click(root, 'Save');
    await serve('PUT', ROUTES.statusWordings, { code: 'version-conflict', detail: '' }, { status: 409, statusText: 'Conflict' });
    await serve('GET', ROUTES.statusWordings, { ...BRANCH, version: 'v2', wordings: [OWN] });
    expect(textOf(root)).toContain('Somebody else changed this meanwhile.');
    await click(root, 'Save');
    const both = [OWN, { status: 'ready', locale: 'en', text: 'Mine' }];
    expect(await serve('PUT', ROUTES.statusWordings, { ...BRANCH, wordings: both })).toEqual({ version: 'v2', wordings: both });
  });

  it('switches a message off at once, beside a wording that is not saved yet', async () => {
    const { root, card, click, serve, settle } = await aPanel();
    await click(card('ready'), 'Write your own');
    card('ready').querySelector<HTMLInputElement>('input[role=switch]')!.click();
    expect(await serve('PUT', `${ROUTES.statusWordings}/ready`, { ...BRANCH, wordings: [OWN], silencedStatuses: ['ready', 'delivered'] })).toEqual({ isOn: false });
    await settle();
    expect(textOf(card('ready').querySelector('.switch')!)).toBe('Not sent');
    expect(card('ready').querySelector('textarea')).not.toBeNull();
    expect(root.querySelector('.save button')!.getAttribute('aria-disabled')).toBeNull();
  });

  it('is only read by whoever is no owner', async () => {
    const { root } = await aPanel({ wordings: [OWN] }, 'manager');
    expect(textOf(root)).toContain('Only owners may change these.');
    expect([...root.querySelectorAll(':is(input, textarea):enabled:not([readonly])')]).toEqual([]);
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['English', 'Türkçe']);
  });
});
