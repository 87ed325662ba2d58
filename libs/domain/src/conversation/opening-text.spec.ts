import { aBranch, aWorld, ChatDriver, EVENING } from '../testing';

const MINUTE = 60_000;

function shut(locale: 'tr' | 'en', pausedUntil: number | null, opensAt: number | null, openSpans = aBranch().openSpans): string {
  const chat = new ChatDriver(aWorld({ branch: aBranch({ isOpen: false, pausedUntil, opensAt, openSpans }), customer: { name: 'Ayşe', locale } }));
  return chat.type(locale === 'tr' ? 'menü' : 'menu').body;
}

describe('while no orders are taken', () => {
  it.each([
    ['tr', 'kısa bir ara verdi; bugün 19:30'],
    ['en', 'short break; we take orders again today at 19:30'],
  ] as const)('a pause is a break of the kitchen, until the minute that its board shows (%s)', (locale, said) => {
    // A pause of 30 minutes since 19:00:40; the wall clock counts the minute that has begun to its end.
    const body = shut(locale, EVENING + 30 * MINUTE + 40_000, EVENING + 31 * MINUTE);
    expect(body).toContain(said);
    expect(body).not.toMatch(/kapalı|closed/);
  });

  it.each([['tr', 'Şu anda kapalıyız; yarın 11:00'], ['en', 'We are closed now; we take orders again tomorrow at 11:00']] as const)('a pause until after the hours is closed (%s)', (locale, said) => {
    expect(shut(locale, EVENING + 300 * MINUTE, EVENING + 16 * 60 * MINUTE)).toContain(said);
  });

  it.each([['tr', 'Şu anda kapalıyız.'], ['en', 'We are closed now.']] as const)('closed without an end is closed (%s)', (locale, said) => {
    expect(shut(locale, null, null, [])).toContain(said);
  });
});
