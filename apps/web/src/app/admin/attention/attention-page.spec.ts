import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type AttentionDto, type Locale, ROUTES } from '@sofra/contracts';
import { byRole, textOf } from '../../../testing/look';
import { provideWords } from '../../core/i18n/provide-words';
import { adminRoutes } from '../admin.routes';

const NOTHING: AttentionDto = { count: 0, chats: [], failedMessages: [], stoppedBranches: [], droppedReplies: [], clashingOrders: [], unrouted: null };
const AT = '2026-11-20T10:00:00.000Z';
const FAILED = { id: 7, branchName: 'Kadıköy', kind: 'text', sender: '233', at: AT, cause: 'processing', attempts: 2, nextAttemptAt: null } as const;
const STOPPED = { id: 'b1', name: 'Kadıköy', at: AT, code: 131042, detail: 'Payment issue', waiting: 3 };
const DROPPED = { id: 9, branchName: 'Kadıköy', purpose: 'status', recipient: null, at: AT, reason: 'window-closed', code: 131047, orderNumber: 12 };

/** The admin's shell with the page in it, as the router opens them. */
async function anAttentionPage(things: Partial<AttentionDto> | null, language: Locale = 'tr') {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideWords(language), provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'admin', children: adminRoutes }])],
  });
  const harness = await RouterTestingHarness.create('/admin/attention');
  const root = harness.fixture.nativeElement as HTMLElement;
  const api = TestBed.inject(HttpTestingController);
  // An answer runs through a few promises before a signal hears of it; a turn of the event loop lets all of them pass.
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const answer = async (shown: Partial<AttentionDto>) => {
    api.expectOne(ROUTES.attention).flush({ ...NOTHING, ...shown });
    await settle();
  };
  if (things) await answer(things);
  else api.expectOne(ROUTES.attention).flush({ code: 'internal', detail: '' }, { status: 500, statusText: 'Internal Server Error' });
  await settle();
  const said = () => textOf(root.querySelector('main [role=status]'));
  const alert = () => textOf(root.querySelector('[role=alert]'));
  const click = (name: string) => byRole(root, 'button', name).click();
  return { root, api, settle, answer, said, alert, click, text: () => textOf(root.querySelector('main')) };
}

describe('the page of what needs attention', () => {
  it.each([['tr', 'Her şey yolunda'], ['en', 'Nothing needs you']] as const)('says in %s that all is well', async (language, words) => {
    const page = await anAttentionPage({}, language);
    expect(byRole(page.root, 'heading', words)).toBeTruthy();
    expect(byRole(page.root, 'link', language === 'tr' ? 'Uyarılar' : 'Attention')).toBeTruthy();
  });

  it('offers to try again where it could not be read, and then shows what there is', async () => {
    const page = await anAttentionPage(null);
    expect(page.alert()).toContain('Bizde bir şey ters gitti');
    page.click('Yeniden dene');
    await page.answer({});
    expect([byRole(page.root, 'heading', 'Her şey yolunda') !== null, page.root.querySelector('[role=alert]')]).toEqual([true, null]);
  });

  it('counts beside its name, in words for those who cannot see it', async () => {
    const page = await anAttentionPage({ count: 4, failedMessages: [FAILED] });
    expect(textOf(byRole(page.root, 'link', /Uyarılar/))).toContain('4 uyarı');
  });

  it('replays a failed message and says what came of it', async () => {
    const page = await anAttentionPage({ count: 1, failedMessages: [FAILED] });
    expect(page.text()).toContain('…233 ile biten numara');
    expect(page.text()).toContain('Kendiliğinden denenmeyecek');
    page.click('Yeniden işle');
    page.api.expectOne({ method: 'POST', url: `${ROUTES.attention}/messages/7/replay` }).flush({ result: 'processed' });
    await page.settle();
    await page.answer({});
    expect(page.said()).toBe('Mesaj işlendi, müşteriye yanıt verildi.');
    expect(page.text()).toContain('Her şey yolunda');
  });

  it('says that a replay failed again and keeps the message', async () => {
    const page = await anAttentionPage({ count: 1, failedMessages: [FAILED] });
    page.click('Yeniden işle');
    page.api.expectOne(`${ROUTES.attention}/messages/7/replay`).flush({ result: 'failed' });
    await page.settle();
    await page.answer({ count: 1, failedMessages: [{ ...FAILED, attempts: 3 }] });
    expect(page.said()).toContain('yine işlenemedi');
    expect(page.text()).toContain('Deneme: 3');
  });

  it('tells about a message that somebody else has replayed already', async () => {
    const page = await anAttentionPage({ count: 1, failedMessages: [FAILED] });
    page.click('Yeniden işle');
    page.api.expectOne(`${ROUTES.attention}/messages/7/replay`).flush({ code: 'message-unknown', detail: '' }, { status: 404, statusText: 'Not Found' });
    await page.settle();
    await page.answer({});
    expect(page.alert()).toBe('Bu mesaj artık bekleyenler arasında değil.');
  });

  it('takes a message off the list that nothing can be done about', async () => {
    const page = await anAttentionPage({ count: 1, failedMessages: [{ ...FAILED, cause: 'unreadable' }] }, 'en');
    page.click('Seen, remove');
    page.api.expectOne({ method: 'POST', url: `${ROUTES.attention}/messages/7/dismiss` }).flush(null);
    await page.settle();
    await page.answer({});
    expect(page.said()).toBe('The message was taken off the list.');
  });

  it('says what to do about a stopped number, and resumes it', async () => {
    const page = await anAttentionPage({ count: 1, stoppedBranches: [STOPPED] }, 'en');
    expect(page.text()).toContain('Fix the payment method in WhatsApp Manager');
    expect(page.text()).toContain('Payment issue');
    page.click('Resume sending');
    page.api.expectOne({ method: 'POST', url: `${ROUTES.attention}/branches/b1/resume-sending` }).flush(null);
    await page.settle();
    await page.answer({});
    expect(page.said()).toBe('Sending goes on. Waiting replies are on their way.');
  });

  it('names the order whose reply was given up, and why', async () => {
    const page = await anAttentionPage({ count: 1, droppedReplies: [DROPPED] }, 'en');
    expect(page.text()).toContain('Order 12, Order status');
    expect(page.text()).toContain('has not written for 24 hours');
    expect(page.text()).toContain('Customer with a hidden number');
  });

  it('shows who wants to talk to a person and what was said, and takes the chat over and hands it back', async () => {
    const chat = { conversationId: 'c1', branchName: 'Kadıköy', customerName: 'Ayşe', phone: '+905321112233', calledAt: AT, handedOverUntil: null, messages: [
      { from: 'customer', kind: 'text', text: 'yetkili', at: AT, isCall: true }, { from: 'bot', kind: 'text', text: '*Ekibimize* haber verdik', at: AT, isCall: false }, { from: 'customer', kind: 'location', text: null, at: AT, isCall: false }] } as const;
    const page = await anAttentionPage({ count: 1, chats: [{ ...chat, messages: [...chat.messages] }] });
    expect(page.text()).toMatch(/Ayşe.*\+905321112233.*Müşteri: yetkili.*Bot: Ekibimize haber verdik.*Müşteri: Konum/);
    expect([...page.root.querySelectorAll('.is-call')].map(textOf)).toEqual(['Müşteri: yetkili']);
    page.click('Devral');
    page.api.expectOne({ method: 'POST', url: `${ROUTES.attention}/chats/c1/take-over` }).flush(null);
    await page.settle();
    await page.answer({ chats: [{ ...chat, calledAt: null, handedOverUntil: AT, messages: [] }] });
    expect(page.said()).toContain('Sohbet sizde');
    expect(page.text()).not.toContain('Her şey yolunda');
    page.click('Bota geri ver');
    page.api.expectOne({ method: 'POST', url: `${ROUTES.attention}/chats/c1/hand-back` }).flush(null);
    await page.settle();
    await page.answer({});
    expect(page.said()).toBe('Sohbet yeniden botta.');
  });

  it('shows orders whose time was closed after they were placed, with whom to call', async () => {
    const order = { id: 'order-1', number: 27, branchName: 'Kadıköy', customerName: 'Ayşe', phone: '+905321112233', dueAt: new Date(2026, 10, 22, 19, 30).toISOString() };
    const page = await anAttentionPage({ count: 1, clashingOrders: [order] }, 'en');
    expect(textOf(page.root.querySelector('[aria-labelledby=clashing]'))).toMatch(/Order 27, for .*19:30.*Ayşe\s?\+905321112233\s?Kadıköy/);
  });

  it('tells an owner about messages to a number of nobody', async () => {
    const page = await anAttentionPage({ count: 1, unrouted: { count: 5, lastAt: AT } }, 'en');
    expect(page.text()).toContain('to a number that belongs to no branch: 5');
  });
});
