import { menuNames } from './menu-names';

const names = menuNames([
  { id: 'a', known: ['Mercimek Çorbası', 'Lentil soup'], name: 'Lentil soup' },
  { id: 'b', known: ['Ayran'], name: null },
]);

describe(menuNames.name, () => {
  it('gives a name that was written down in the other language', () => {
    expect(names.translate('a', 'Mercimek Çorbası')).toBe('Lentil soup');
  });

  it.each([
    ['is in it already', 'a', 'Lentil soup'],
    ['has been renamed since', 'a', 'Günün çorbası'],
    ['has no name in it', 'b', 'Ayran'],
    ['is gone', 'c', 'Cola'],
    ['never was of the menu', null, 'Poşet'],
  ])('leaves alone what %s', (_why, id, written) => {
    expect(names.translate(id, written)).toBeUndefined();
  });

  it('says what a thing is called today, whatever was written', () => {
    expect([names.nameOf('a'), names.nameOf('b'), names.nameOf(null)]).toEqual(['Lentil soup', undefined, undefined]);
  });
});
