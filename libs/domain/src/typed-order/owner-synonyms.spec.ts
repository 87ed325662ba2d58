import { aMenu } from '../testing/a-menu';
import { parserOf } from './compile-menu-parser';

describe(parserOf.name, () => {
  it('knows the further names that the snapshot carries', () => {
    const menu = aMenu();
    const lahmacun = [...menu.products.values()].find(({ name }) => name.tr === 'Lahmacun')!;
    const named = { ...menu, synonyms: { [lahmacun.id]: ['fındık pide'] } };
    expect(parserOf(named).parse('2 fındık pide')).toMatchObject({ commands: [{ kind: 'add', line: { productId: lahmacun.id, quantity: 2 } }] });
  });
});
