import { donerMenu } from '../testing/doner-menu';
import { compileMenuParser } from './compile-menu-parser';

const parser = compileMenuParser(donerMenu);
const lines = [{ id: 1, productId: 'ayran', quantity: 1, modifiers: [], note: null }];
const commands = (text: string) => parser.parse(text, { basket: { lines } }).commands;

describe('a moment in a typed order', () => {
  it.each([
    '21:30 olsun', '21.30 olsun', '21 : 30 olsun', '20 30 olsun', '19h30 olsun', 'yarın 19:30 olsun', 'yarın akşam 7 gibi olsun', 'yarın 8 gibi olsun', 'yarın 8 olsun', 'yarın 5te yap', '5 gibi olsun', "8'e doğru olsun", '8 ile 9 arası olsun', "8'e çeyrek kala olsun",
    'yarına sekiz yap', 'make it 5 tomorrow', 'make it tomorrow at 5', 'make it 7:30', 'half past 7 please, make it so', 'tonight 8 please', "make it 5 o'clock",
  ])('is never how many: %s', (text) => {
    expect(commands(text)).toEqual([]);
  });

  it.each([
    ['3 olsun', 'set-quantity', 3], ['make it 3', 'set-quantity', 3], ['bu akşam 3 tane olsun', 'set-quantity', 3],
  ])('leaves a number without one what it is: %s', (text, kind, quantity) => {
    expect(commands(text)).toMatchObject([{ kind, quantity }]);
  });

  it.each(['yarın 2 ayran', 'bugün 2 ayran olsun', 'tonight 2 ayran please', '2 ayran yarın 13:00', 'saat 20:30 için 2 ayran'])('leaves what is counted in the same breath: %s', (text) => {
    expect(commands(text)).toMatchObject([{ kind: 'add', line: { productId: 'ayran', quantity: 2 } }]);
  });
});
