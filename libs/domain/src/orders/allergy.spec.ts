import { speaksOfAllergy } from './allergy';

describe(speaksOfAllergy.name, () => {
  it.each([
    'Fıstık alerjim var',
    'ALERJİ: susam',
    'fındığa alerjisi olan bir çocuk için',
    'nut allergy!',
    'I am allergic to sesame',
    'çölyak hastasıyım',
    'Coeliac, please no flour',
    'laktoz intoleransı',
    'lactose intolerant',
    'süt,alerji',
  ])('finds it in "%s"', (note) => expect(speaksOfAllergy(note)).toBe(true));

  it.each([null, '', 'az acılı olsun', 'zile basmayın, bebek uyuyor', 'no onion please', 'enerji içeceği yanında'])('finds none in "%s"', (note) =>
    expect(speaksOfAllergy(note)).toBe(false),
  );
});
