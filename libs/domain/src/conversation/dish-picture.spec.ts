import { ChatDriver, aGroup, aMenu, aModifier, aProduct, aWorld } from '../testing';
import type { ReplyContent } from './reply';

const named = (...names: string[]) => names.map((tr) => aModifier({ name: { tr }, priceDelta: 0 }));
const spice = aGroup({ name: { tr: 'Acı' }, min: 1, max: 1, modifiers: named('Acılı', 'Acısız') });
const bread = aGroup({ name: { tr: 'Ekmek' }, min: 1, max: 1, modifiers: named('Lavaş', 'Pide') });
const extras = aGroup({ name: { tr: 'Ekstra' }, min: 0, max: 2, modifiers: named('Kaşar', 'Turşu') });
const many = aGroup({ name: { tr: 'Sos' }, min: 1, max: 1, modifiers: named('Bir', 'İki', 'Üç', 'Dört') });
const wrap = aProduct({ name: { tr: 'Dürüm' }, modifierGroups: [spice, bread], imageId: 'image-1' });
const plate = aProduct({ name: { tr: 'Tabak' }, modifierGroups: [many], imageId: 'image-2' });
const toast = aProduct({ name: { tr: 'Tost' }, modifierGroups: [extras], imageId: 'image-3' });
const ayran = aProduct({ name: { tr: 'Ayran' }, imageId: 'image-4' });
const cola = aProduct({ name: { tr: 'Kola' }, imageId: 'image-5' });
const soup = aProduct({ name: { tr: 'Çorba' }, modifierGroups: [spice] });

const imageOf = (content: ReplyContent) => (content.kind === 'buttons' ? content.imageId : content.kind);

function asking(dish: string): ChatDriver {
  const chat = new ChatDriver(aWorld({ menu: aMenu([{ category: { name: { tr: 'Yemekler' } }, products: [wrap, plate, toast, soup, ayran, cola] }]) }));
  chat.type('merhaba');
  chat.tap('Yemekler');
  chat.tap(dish);
  return chat;
}

describe('the picture of a dish', () => {
  it('stands above its first question, and above none after it', () => {
    const chat = asking('Dürüm');
    expect(imageOf(chat.last)).toBe('image-1');
    expect(imageOf(chat.tap('Acılı'))).toBeUndefined();
  });

  it('goes once something is chosen, and does not come when there is none', () => {
    const chat = asking('Tost');
    expect(imageOf(chat.last)).toBe('image-3');
    expect(imageOf(chat.tap('Kaşar'))).toBeUndefined();
    expect(imageOf(asking('Çorba').last)).toBeUndefined();
  });

  it('stands above the answer to a dish that came into the basket, unless its question has shown it', () => {
    expect(imageOf(asking('Ayran').last)).toBe('image-4');
    expect(imageOf(asking('Tabak').tap('Bir'))).toBe('image-2');
    expect(imageOf(asking('Tost').tap('İstemiyorum'))).toBeUndefined();
  });

  it('is shown once, and none of several dishes that came at once', () => {
    const chat = asking('Ayran');
    expect(imageOf(chat.type('sepet'))).not.toBe('image-4');
    expect(imageOf(asking('Ayran').type('1 kola 1 tost'))).toBeUndefined();
  });

  it('is left out of a list, which cannot carry one', () => {
    expect(imageOf(asking('Tabak').last)).toBe('list');
  });
});
