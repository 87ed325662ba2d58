import { foldWord, marksContradict } from './fold';

describe(foldWord.name, () => {
  it.each([
    ['İSKENDER', 'iskender'],
    ['ISPARTA', 'isparta'],
    ['ıslak', 'islak'],
    ['ŞALGAM', 'salgam'],
    ['dürümümüz', 'durumumuz'],
    ["don't", 'dont'],
    ['künefe', 'kunefe'],
    ['ayraaaan', 'ayran'],
    ['cheeseburger', 'cheeseburger'],
  ])('makes %s comparable', (typed, folded) => {
    expect(foldWord(typed)).toBe(folded);
  });
});

describe(marksContradict.name, () => {
  it('never takes şu for su, and takes cay for çay', () => {
    expect(marksContradict('şu', 'su')).toBe(true);
    expect(marksContradict('cay', 'çay')).toBe(false);
    expect(marksContradict('çay', 'çay')).toBe(false);
  });
});
