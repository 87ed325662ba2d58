import { readModifierName } from './modifier-name';
import { tokenise } from './tokenise';

const read = (name: string, isRemoval = false): ReturnType<typeof readModifierName> => readModifierName(tokenise(name), isRemoval);

describe(readModifierName.name, () => {
  it.each([
    ['Soğansız', 'without', 'sogan'],
    ['No onion', 'without', 'onion'],
    ['Not spicy', 'without', 'spicy'],
    ['Acılı', 'with', 'aci'],
    ['Az acılı', 'little', 'aci'],
    ['A little spicy', 'little', 'spicy'],
    ['Ekstra kaşar', 'extra', 'kasar'],
    ['Bol soğan', 'plenty', 'sogan'],
    ['Ketçap', 'plain', 'ketcap'],
    ['With ice cream', 'with', 'ice'],
  ])('takes "%s" for %s %s', (name, polarity, word) => {
    expect(read(name).polarity).toBe(polarity);
    expect(read(name).words[0]).toContain(word);
  });

  it.each([
    ['1 porsiyon', 1],
    ['1,5 porsiyon', 1.5],
    ['One and a half portions', 1.5],
    ['Single portion', 1],
    ['Duble', 2],
  ])('takes "%s" for the portion %d', (name, portion) => {
    expect(read(name).portion).toBe(portion);
  });

  it('takes a plain name for a removal where the menu says so', () => {
    expect(read('Soğan', true).polarity).toBe('without');
  });

  it('knows what goes inside', () => {
    expect(read('İçine patates')).toMatchObject({ polarity: 'with', isInside: true });
  });
});
