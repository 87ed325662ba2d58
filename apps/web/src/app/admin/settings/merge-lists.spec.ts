import { mergeLists } from './merge-lists';

const at = (day: number, from: string) => ({ day, from });
const merged = (began: object[], mine: object[], theirs: object[]) => mergeLists(began as { day: number }[], mine as { day: number }[], theirs as { day: number }[], ({ day }) => day);

describe(mergeLists.name, () => {
  it.each([
    ['keeps both, each in its own day', [at(1, '09'), at(2, '09')], [at(1, '10'), at(2, '09')], [at(1, '09'), at(2, '11')], [at(1, '10'), at(2, '11')]],
    ['lets mine win where both changed', [at(1, '09')], [at(1, '10')], [at(1, '11')], [at(1, '10')]],
    ['adds what only they added', [at(1, '09')], [at(1, '10')], [at(1, '09'), at(3, '12')], [at(1, '10'), at(3, '12')]],
    ['drops what either of us dropped', [at(1, '09'), at(2, '09'), at(3, '09')], [at(1, '09'), at(3, '09')], [at(2, '09'), at(3, '09')], [at(3, '09')]],
    ['keeps their order when I moved nothing', [at(1, '09'), at(2, '09')], [at(1, '10'), at(2, '09')], [at(2, '09'), at(1, '09')], [at(2, '09'), at(1, '10')]],
    ['keeps my order when I moved something', [at(1, '09'), at(2, '09')], [at(2, '09'), at(1, '09')], [at(1, '08'), at(2, '09')], [at(2, '09'), at(1, '08')]],
    ['takes several entries of a day as one', [at(1, '09')], [at(1, '09'), at(1, '18')], [at(1, '08')], [at(1, '09'), at(1, '18')]],
  ])('%s', (_, began, mine, theirs, expected) => {
    expect(merged(began, mine, theirs)).toEqual(expected);
  });
});
