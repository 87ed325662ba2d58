import { aMenu, aProduct } from '../testing';
import { substitutesFor } from './substitutes';

const cheese = aProduct({ name: { tr: 'Peynirli Pide' }, price: 12_000 });
const minced = aProduct({ name: { tr: 'Kıymalı Pide' }, price: 15_000 });
const mixed = aProduct({ name: { tr: 'Karışık Pide' }, price: 19_000 });
const egg = aProduct({ name: { tr: 'Yumurtalı Pide' }, price: 14_000 });
const pastrami = aProduct({ name: { tr: 'Pastırmalı Pide' }, price: 26_000, isAvailable: false });
const ayran = aProduct({ name: { tr: 'Ayran' }, price: 15_000 });
const beer = aProduct({ name: { tr: 'Bira' }, price: 15_000, isAlcohol: true });
const menu = aMenu([
  { category: { name: { tr: 'Pideler' } }, products: [cheese, minced, mixed, egg, pastrami] },
  { category: { name: { tr: 'İçecekler' } }, products: [ayran, beer] },
]);

const names = (...args: [product: typeof minced, taken?: string[]]) => substitutesFor(menu, args[0], new Set(args[1])).map(({ name }) => name.tr);

describe('substitutes of a dish', () => {
  it('are its neighbours on the menu, the nearest in price first', () => {
    expect(names(minced)).toEqual(['Yumurtalı Pide', 'Peynirli Pide', 'Karışık Pide']);
  });

  it('are neither sold out themselves nor in the basket already', () => {
    expect(names(mixed, [egg.id])).toEqual(['Kıymalı Pide', 'Peynirli Pide']);
  });

  it('are never alcohol, and none where nothing else is left', () => {
    expect(names(ayran)).toEqual([]);
  });
});
