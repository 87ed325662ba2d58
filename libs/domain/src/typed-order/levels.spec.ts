import { aHeatMenu, HEAT } from '../testing/heat-menu';
import type { MenuSnapshot } from '../catalog/menu';
import { compileMenuParser } from './compile-menu-parser';
import type { TypedOrder } from './typed-order';

const MEDIUM_TOO = [['Acısız', 'Not hot'], ['Az acılı', 'Mild'], ['Orta acılı', 'Medium'], ['Acılı', 'Hot']] as const;
const HOT_OR_NOT = [['Acısız', 'Not spicy'], ['Acılı', 'Spicy']] as const;

/** What was taken of a text, and what must be asked: "Hot", "ask: medium hot", "left: …", "note: …". */
function readOn(menu: MenuSnapshot, text: string): string {
  return told(compileMenuParser(menu).parse(text));
}

function told({ commands, ambiguities, unclear, leftovers }: TypedOrder): string {
  const lines = commands.flatMap((command) => (command.kind === 'add' ? [command.line] : []));
  const taken = lines.flatMap(({ modifiers }) => modifiers.map(({ modifierId }) => modifierId.split(':')[1] ?? ''));
  const notes = lines.flatMap(({ note }) => (note === null ? [] : [`note: ${note}`]));
  const open = [...unclear.map(({ span }) => `ask: ${span.text}`), ...leftovers.map(({ text }) => `left: ${text}`), ...ambiguities.map(({ kind }) => `which: ${kind}`)];
  return [...taken, ...notes, ...open].join('; ');
}

/** A shop where nothing but the heat has levels: "medium" is no word of its menu. */
function withoutCoffee(): MenuSnapshot {
  const menu = aHeatMenu();
  return { ...menu, categories: menu.categories.map((one) => ({ ...one, productIds: one.productIds.filter((id) => id !== 'kahve') })) };
}

describe('a wish about a level', () => {
  it.each([
    ['acısız', 'Not hot'], ['not hot', 'Not hot'], ['not spicy', 'Not hot'], ['no spice', 'Not hot'], ['acı olmasın', 'Not hot'], ['acılı değil', 'Not hot'],
    ['az acılı', 'Mild'], ['hafif acılı', 'Mild'], ['acısı az olsun', 'Mild'], ['çok acılı olmasın', 'Mild'], ['acılı ama az', 'Mild'], ['mild please', 'Mild'], ['a little spicy', 'Mild'], ['not very hot', 'Mild'], ['not too spicy', 'Mild'],
    ['acılı', 'Hot'], ['acı', 'Hot'], ['hot', 'Hot'], ['spicy please', 'Hot'],
    ['çok acılı', 'Very hot'], ['çok acı', 'Very hot'], ['bol acılı', 'Very hot'], ['very hot', 'Very hot'], ['extra hot', 'Very hot'], ['really spicy', 'Very hot'],
  ])('"%s" is the choice %s', (words, choice) => {
    expect(readOn(aHeatMenu(), `1 lahmacun ${words}`)).toBe(choice);
  });

  it.each(['medium hot', 'medium spicy', 'orta acılı', 'orta', 'medium', 'normal acılı', 'kinda hot', 'very mild', 'not mild'])('"%s" is none of them: nothing is taken, it is asked', (words) => {
    expect(readOn(aHeatMenu(), `1 lahmacun ${words}`)).toBe(`ask: ${words}`);
    expect(readOn(aHeatMenu(), `2 ${words} lahmacun`)).toBe(`ask: ${words}`);
    expect(readOn(withoutCoffee(), `1 lahmacun ${words}`)).toBe(`ask: ${words}`);
  });

  it.each([['orta acılı', 'Medium'], ['medium hot', 'Medium'], ['medium', 'Medium'], ['orta', 'Medium'], ['acılı', 'Hot']])('"%s" is %s where the menu has a medium', (words, choice) => {
    expect(readOn(aHeatMenu(MEDIUM_TOO), `1 lahmacun ${words}`)).toBe(choice);
  });

  it.each(['mild', 'az acılı', 'çok acılı', 'extra hot', 'not too spicy'])('"%s" is asked where there is only hot or not', (words) => {
    expect(readOn(aHeatMenu(HOT_OR_NOT), `1 lahmacun ${words}`)).toBe(`ask: ${words}`);
  });

  it.each([['tr', 0], ['en', 1]] as const)('is read in both languages on a menu that has %s only', (_, language) => {
    const menu = aHeatMenu(HEAT.map((names) => (language === 0 ? [names[0], null] : [null, names[1]])));
    expect(['acısız', 'mild', 'spicy', 'çok acılı'].map((words) => readOn(menu, `1 lahmacun ${words}`))).toEqual(HEAT.map((names) => names[language]));
    expect(readOn(menu, '1 lahmacun medium hot')).toBe('ask: medium hot');
  });

  it.each([['sade', 'None'], ['şekersiz', 'None'], ['no sugar', 'None'], ['az şekerli', 'A little'], ['orta', 'Medium'], ['orta şekerli', 'Medium'], ['medium sweet', 'Medium'], ['şekerli', 'Sweet'], ['very sweet', 'ask: very sweet']])(
    'reads a coffee "%s" as %s',
    (words, choice) => {
      expect(readOn(aHeatMenu(), `1 türk kahvesi ${words}`)).toBe(choice);
    },
  );

  it('leaves the other wishes of the line alone', () => {
    expect(readOn(aHeatMenu(), '1 tavuk dürüm orta acılı, ketçaplı')).toBe('Ketchup; ask: orta acılı');
    expect(readOn(aHeatMenu(), '1 tavuk dürüm kimyonlu acılı')).toBe('Hot; left: kimyonlu');
  });

  it('is asked once for parts and lines alike, and counted endings are no words of it', () => {
    expect(readOn(aHeatMenu(), '3 lahmacun, biri orta acılı biri orta acılı')).toBe('ask: orta acılı; ask: orta acılı');
    expect(readOn(aHeatMenu(), '2 dürüm 2 lahmacun hepsi orta acılı')).toBe('ask: orta acılı');
    expect(readOn(aHeatMenu(), '3 lahmacun 2 si acısız')).toBe('Not hot');
  });

  it('never takes a sauce for a quality', () => {
    expect(readOn(aHeatMenu(), '1 burger acılı')).toBe('left: acılı');
    expect(readOn(aHeatMenu(), '1 burger acı soslu')).toBe('Hot sauce');
    expect(readOn(aHeatMenu(), '1 burger hot sauce')).toBe('Hot sauce');
    expect(readOn(aHeatMenu(), '1 chicken wrap spicy with ketchup and hot sauce')).toBe('Hot; Ketchup; Hot sauce');
    expect(readOn(aHeatMenu(), '1 tavuk dürüm az acılı, acı soslu')).toBe('Mild; Hot sauce');
    expect(readOn(aHeatMenu(), '1 tavuk dürüm acı sos olmasın')).toBe('note: acı sos olmasın');
  });

  it('of a line in the basket changes it to a choice, or asks', () => {
    const basket = { lines: [{ id: 4, productId: 'lahmacun', quantity: 2, modifiers: [{ modifierId: 'heat:Hot', quantity: 1 }], note: null }] };
    const parser = compileMenuParser(aHeatMenu());
    expect(parser.parse('mild please', { basket })).toMatchObject({ commands: [{ kind: 'edit', lineId: 4, modifiers: [{ modifierId: 'heat:Mild' }] }], unclear: [] });
    for (const text of ['lahmacunu orta acılı yap', 'make the lahmacun medium hot', 'medium hot please']) {
      expect(parser.parse(text, { basket })).toMatchObject({ commands: [], leftovers: [], unclear: [{ lineId: 4, groupId: 'heat' }] });
    }
  });
});
