import { baseForms, cuts, isDefinite, isPartitive } from './inflection';

describe(cuts.name, () => {
  it.each([
    ['durumu', 'durum'],
    ['ayranlar', 'ayran'],
    ['lahmacuna', 'lahmacun'],
    ['durumden', 'durum'],
    ['corbanizdan', 'corba'],
    ['kunefeyi', 'kunefe'],
    ['mercimegi', 'mercimek'],
    ['wraps', 'wrap'],
    ['suyu', 'su'],
  ])('reads %s as a form of %s', (word, form) => {
    expect(cuts(word).map(({ head }) => head)).toContain(form);
  });

  it.each([
    ['limonata', 'limon'],
    ['kolay', 'kola'],
    ['sossuz', 'sos'],
  ])('does not read %s as a form of %s', (word, form) => {
    expect(cuts(word).map(({ head }) => head)).not.toContain(form);
  });
});

describe(isDefinite.name, () => {
  it.each(['u', 'lar', 'leri', 'de', 'yi'])('takes -%s for something that is there already', (tail) => expect(isDefinite(tail)).toBe(true));
  it.each(['a', 'ye', 's', 'la'])('does not take -%s for it', (tail) => expect(isDefinite(tail)).toBe(false));
});

describe(isPartitive.name, () => {
  it('knows "some of these"', () => {
    expect(isPartitive('dan')).toBe(true);
    expect(isPartitive('da')).toBe(false);
  });
});

describe(baseForms.name, () => {
  it.each([
    ['corbasi', 'corba'],
    ['kiymali', 'kiyma'],
    ['wings', 'wing'],
  ])('lets %s be called %s', (word, base) => expect(baseForms(word)).toContain(base));
});
