import { boldParts } from './bold-parts';

describe(boldParts.name, () => {
  it.each([
    ['Merhaba, *Sofra Döner* mutfağına', ['Merhaba, ', '<Sofra Döner>', ' mutfağına']],
    ['*Siparişiniz*\n1 × Ayran\nToplam *40,00 TL*', ['<Siparişiniz>', '\n1 × Ayran\nToplam ', '<40,00 TL>']],
    ['2*3 lahmacun', ['2*3 lahmacun']],
    ['bir * yıldız * arası', ['bir * yıldız * arası']],
    ['*açık kaldı\nburada*', ['*açık kaldı\nburada*']],
    ['', []],
  ])('reads %j as a phone does', (text, parts) => {
    expect(boldParts(text).map((part) => (part.isBold ? `<${part.text}>` : part.text))).toEqual(parts);
  });
});
