import { describe, expect, it } from '@jest/globals';
import { HELD_BACK_MS, MessagePace, type Pace } from './message-pace';

const SECOND = 1_000;

/** Hears `count` messages, `everyMs` apart. */
function hear(pace: MessagePace, count: number, everyMs: number, from = 0, sender = 'ayşe'): Pace[] {
  return Array.from({ length: count }, (_, index) => pace.hear(sender, `${from} ${index}`, from + index * everyMs));
}

describe(MessagePace.name, () => {
  it.each([
    ['somebody who taps twice a second through a long order', 40, SECOND / 2],
    ['an album of thirty photos', 30, 0],
    ['somebody who writes once a second for an hour', 3_600, SECOND],
  ])('never holds back %s', (_, count, everyMs) => {
    expect(new Set(hear(new MessagePace(), count, everyMs))).toEqual(new Set(['fine']));
  });

  it('tells the first message too many from those after it', () => {
    const heard = hear(new MessagePace(), 60, 0);
    expect(heard.indexOf('flood')).toBe(40);
    expect(new Set(heard.slice(0, 40))).toEqual(new Set(['fine']));
    expect(new Set(heard.slice(41))).toEqual(new Set(['held-back']));
  });

  it('listens again to somebody who has stopped for a minute', () => {
    const pace = new MessagePace();
    hear(pace, 60, 0);
    expect(pace.hear('ayşe', 'sorry', HELD_BACK_MS - 1)).toBe('held-back');
    expect(pace.hear('ayşe', 'hello', HELD_BACK_MS)).toBe('fine');
  });

  it('listens to nothing of a flood that goes on', () => {
    const heard = hear(new MessagePace(), 600, 200);
    expect(heard.filter((each) => each === 'fine').length).toBeLessThanOrEqual(50);
    expect(heard.slice(-200)).not.toContain('fine');
  });

  it('minds nobody else', () => {
    const pace = new MessagePace();
    hear(pace, 100, 0);
    expect(pace.hear('burak', 'hello', 0)).toBe('fine');
  });

  it('counts a message that is delivered many times once', () => {
    const pace = new MessagePace();
    for (let delivery = 0; delivery < 5; delivery++) expect(new Set(hear(pace, 30, 0))).toEqual(new Set(['fine']));
  });

  it('goes by when a message was written, in whatever order it comes', () => {
    const pace = new MessagePace();
    const writtenOverAnHour = Array.from({ length: 120 }, (_, index) => pace.hear('ayşe', String(index), index * 30 * SECOND));
    expect(new Set(writtenOverAnHour)).toEqual(new Set(['fine']));
    expect(pace.hear('ayşe', 'late', 0)).toBe('fine');
  });
});
