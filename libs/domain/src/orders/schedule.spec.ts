import { canBeDueAt, timesToOffer, type ScheduleTerms } from './schedule';

const at = (hours: number, minutes = 0): number => hours * 60 + minutes;
const terms = (parts: Partial<ScheduleTerms> = {}): ScheduleTerms => ({ now: at(18, 50), spans: [{ from: at(11), until: at(22) }], leadMinutes: 30, ...parts });

describe('a later time', () => {
  it.each([
    ['too soon to be worth it', at(19, 30), {}, false],
    ['a quarter of an hour later than as soon as possible', at(19, 35), {}, true],
    ['at closing time', at(22), {}, true],
    ['after closing time', at(22, 5), {}, false],
    ['between two fives', at(20, 3), {}, false],
    ['begun before the kitchen opens', at(35), { spans: [{ from: at(34, 45), until: at(46) }] }, false],
    ['begun as the kitchen opens', at(35, 15), { spans: [{ from: at(34, 45), until: at(46) }] }, true],
    ['while nothing is known of the hours', at(20), { spans: [] }, false],
    ['that has passed', at(12), {}, false],
  ])('%s', (_, minute, parts, isPossible) => {
    expect(canBeDueAt(minute, terms(parts))).toBe(isPossible);
  });

  it('is offered on the half hour, today first, and no more than wanted', () => {
    const spans = [{ from: at(11), until: at(21) }, { from: at(35), until: at(45) }];
    expect(timesToOffer(terms({ spans }), 5)).toEqual([at(20), at(20, 30), at(21), at(35, 30), at(36)]);
    expect(timesToOffer(terms({ spans: [] }), 5)).toEqual([]);
    for (const minute of timesToOffer(terms({ spans }), 99)) expect(canBeDueAt(minute, terms({ spans }))).toBe(true);
  });
});
