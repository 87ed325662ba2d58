import { LOCALES, type Locale, type StatusWordingEdit, TOLD_STATUSES, type ToldStatus } from '@sofra/contracts';
import { anId, expectWithinLimits } from '../testing';
import { ourStatusWording, type StatusFacts, statusReply } from './status-reply';
import { judgeStatusWording, judgeStatusWordings, longestStatusText, MAX_STATUS_TEXT, offeredPlaceholders, unknownPlaceholders } from './status-wording';

const EVERY = TOLD_STATUSES.flatMap((status) => LOCALES.map((locale): [ToldStatus, Locale] => [status, locale]));
const FACTS: StatusFacts = {
  orderId: anId(12), number: 12, status: 'preparing', fulfilment: 'pickup', promisedAt: Date.UTC(2026, 10, 22, 16, 45), timeZone: 'Europe/Istanbul', reason: null,
  phone: '+90 212 555 01 01', total: 31_000, currency: 'TRY', branch: '*Sofra* Moda',
};

const wording = (text: string, status: ToldStatus = 'preparing', locale: Locale = 'tr'): StatusWordingEdit => ({ status, locale, text });
const said = (text: string, facts: Partial<StatusFacts> = {}, locale: Locale = 'tr') => statusReply({ ...FACTS, ...facts }, locale, text)?.content.body;

describe('an own wording', () => {
  it('goes out with what it names, in the branch’s zone and money', () => {
    expect(said('{branch}: no *{number}*, {total}, at {time}. {phone}', {}, 'en')).toBe('Sofra Moda: no *12*, 310.00 TL, at 19:45. +90 212 555 01 01');
    expect(said('{şube} / {numara} / {toplam} / {saat} / {telefon}')).toBe('Sofra Moda / 12 / 310,00 TL / 19:45 / +90 212 555 01 01');
  });

  it('leaves out the line that names what nobody knows, and closes the gap', () => {
    const text = 'Hazırlıyoruz: {numara}\n\nSaat {saat}\n\nAfiyet olsun';
    expect(said(text)).toBe('Hazırlıyoruz: 12\n\nSaat 19:45\n\nAfiyet olsun');
    expect(said(text, { promisedAt: null })).toBe('Hazırlıyoruz: 12\n\nAfiyet olsun');
  });

  it('gives way to ours when every line of it is left out', () => {
    expect(said('{saat} için', { promisedAt: null })).toBe('👨‍🍳 *12* numaralı siparişiniz hazırlanıyor.');
  });

  it('takes values as they are, whatever they look like', () => {
    expect(said('{reason}', { status: 'rejected', reason: 'see {phone} $&' }, 'en')).toBe('see {phone} $&');
  });

  it('does not make a message where there is none, and leaves buttons and template as they are', () => {
    expect(statusReply({ ...FACTS, status: 'ready', fulfilment: 'delivery' }, 'tr', 'Hazır')).toBeNull();
    const rejected: StatusFacts = { ...FACTS, status: 'rejected', reason: 'sold-out' };
    const [ours, own] = [statusReply(rejected, 'en'), statusReply(rejected, 'en', 'No {number}: {reason}')];
    expect(own).toEqual({ ...ours, content: { ...ours!.content, body: 'No 12: an item sold out' } });
  });

  it('stays sendable even when a value is longer than any we know', () => {
    const reply = statusReply({ ...FACTS, status: 'rejected', reason: 'x'.repeat(120), phone: '9'.repeat(900) }, 'tr', '{neden} {telefon} {telefon}');
    expectWithinLimits(reply!);
  });
});

describe(judgeStatusWording.name, () => {
  it.each(EVERY)('finds nothing wrong with our own for %s in %s', (status, locale) => {
    expect(judgeStatusWording(wording(ourStatusWording(status, locale), status, locale))).toBeNull();
  });

  it.each<[string, string | null]>([
    ['', 'required'],
    [' \n\t ', 'required'],
    ['\u202e\u0000', 'required'],
    ['Sipariş {adet}', 'unknown-placeholder'],
    ['Sipariş {number}', 'unknown-placeholder'],
    ['Neden: {neden}', 'unknown-placeholder'],
    ['Sipariş {numara', 'unknown-placeholder'],
    ['Sipariş numara}', 'unknown-placeholder'],
    ['{{numara}}', 'unknown-placeholder'],
    ['x'.repeat(MAX_STATUS_TEXT), null],
    ['x'.repeat(MAX_STATUS_TEXT + 1), 'too-long'],
  ])('%j: %s', (text, fault) => {
    expect(judgeStatusWording(wording(text))).toBe(fault);
  });

  it('measures a wording with the longest values there can be', () => {
    const text = `${'x'.repeat(MAX_STATUS_TEXT - 125)} {neden}`;
    expect(longestStatusText(wording(text, 'rejected'))).toBe(MAX_STATUS_TEXT - 4);
    expect(judgeStatusWording(wording(`${text} {neden}`, 'rejected'))).toBe('too-long');
  });

  it.each(EVERY)('takes all that is offered for %s in %s', (status, locale) => {
    const text = offeredPlaceholders(status, locale).map(({ token }) => token).join('\n');
    expect(judgeStatusWording(wording(text, status, locale))).toBeNull();
    expect(statusReply({ ...FACTS, status, reason: 'x' }, locale, text)?.content.body).not.toMatch(/[{}]/);
  });

  it('names what it does not know, once each', () => {
    expect(unknownPlaceholders(wording('{adet} {numara} {adet} { {Saat}'))).toEqual(['{adet}', '{', '{Saat}']);
  });
});

describe(judgeStatusWordings.name, () => {
  it('says which wording is wrong, and takes one for each status and language', () => {
    const wordings = [wording('a'), wording('b', 'preparing', 'en'), wording(' '), wording('c', 'ready')];
    expect(judgeStatusWordings(wordings)).toEqual({ 'wordings.2.text': 'twice' });
    expect(judgeStatusWordings([wording('{x}')])).toEqual({ 'wordings.0.text': 'unknown-placeholder' });
    expect(judgeStatusWordings([])).toEqual({});
  });
});
