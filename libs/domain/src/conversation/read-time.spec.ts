import { readTime } from './read-time';

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const read = (text: string) => {
  const said = readTime(text);
  return said && [said.minutes.map(clock).join(' '), said.day, said.rest];
};

describe('readTime', () => {
  it.each([
    ['19:30', '19:30', null], ['19.30', '19:30', null], ["19:30'a", '19:30', null], ['19:30 için', '19:30', null], ['saat 19:30', '19:30', null],
    ["akşam 7'ye", '19:00', null], ['akşam 7 ye', '19:00', null], ['AKŞAM 7:30', '19:30', null], ['akşam yedi buçuğa', '19:30', null], ['akşam sekize', '20:00', null],
    ["saat 7'de", '7:00 19:00', null], ["8'e doğru", '8:00 20:00', null], ['yarın 12:30', '12:30', 'tomorrow'], ["yarın akşam 8'e", '20:00', 'tomorrow'], ['yarın öğlen 1', '13:00', 'tomorrow'],
    ['bugün 20:00', '20:00', 'today'], ['bu akşam 9', '21:00', 'today'], ['öğlen 12', '12:00', null], ['gece 11', '23:00', null], ['gece 12', '0:00', null],
    ['for 19:30', '19:30', null], ['for 7:30 pm', '19:30', null], ['at 7pm', '19:00', null], ['7 pm', '19:00', null], ['tomorrow at 12:30', '12:30', 'tomorrow'],
    ['7:30', '7:30 19:30', null], ['at 8 in the evening', '20:00', null], ['tonight at 9', '21:00', 'today'], ['for 8', '8:00 20:00', null], ['12:30 tomorrow', '12:30', 'tomorrow'],
    ['bu gece 12', '0:00', 'today'], ["bu gece 1'de", '1:00', 'today'], ['bu gece 11', '23:00', 'today'], ['tonight at 12', '0:00', 'today'], ['akşam 12', '0:00', null], ['öğleden sonra 3', '15:00', null],
  ])('reads %s', (text, minutes, day) => {
    expect(read(text)).toEqual([minutes, day, '']);
  });

  it.each([
    ['2 dürüm akşam 7ye', '19:00', null, '2 dürüm'], ['19:30 için 2 lahmacun 1 ayran', '19:30', null, '2 lahmacun 1 ayran'], ['2 wraps for 19:30', '19:30', null, '2 wraps'], ['yarın 12:30 için 3 pide', '12:30', 'tomorrow', '3 pide'],
    ['8 lahmacun akşam 8 için', '20:00', null, '8 lahmacun'], ['akşam 7 gibi 7 ayran', '19:00', null, '7 ayran'],
    ['2 dürüm,akşam 7ye', '19:00', null, '2 dürüm'], ['2 dürüm, 1 ayran, akşam 7 için', '19:00', null, '2 dürüm, 1 ayran'], ['2 dürüm (akşam 7 için), 1,5 iskender', '19:00', null, '2 dürüm ( ), 1,5 iskender'],
  ])('takes the order out of %s', (text, minutes, day, rest) => {
    expect(read(text)).toEqual([minutes, day, rest]);
  });

  it.each([
    ['yarın 09:00', '9:00', 'tomorrow', ''], ['10:30', '10:30', null, ''], ['10:30 pm', '22:30', null, ''], ['21:30 olsun', '21:30', null, 'olsun'], ['yarın 8 gibi olsun', '8:00 20:00', 'tomorrow', 'olsun'], ['yarın 5te yap', '5:00 17:00', 'tomorrow', 'yap'],
    ['yarın 13 te hazır olsun', '13:00', 'tomorrow', 'hazır olsun'], ['make it 5 tomorrow', '5:00 17:00', 'tomorrow', 'make it'], ["5 o'clock please", '5:00 17:00', null, 'please'], ['saat 5 olsun', '5:00 17:00', null, 'olsun'], ['akşam 8 sularında', '20:00', null, ''],
  ])('reads %s with what is said around it', (text, minutes, day, rest) => {
    expect(read(text)).toEqual([minutes, day, rest]);
  });

  it.each(['make it 3', '3 olsun', '3 yap', 'for 2 please', 'bu akşam 3 tane olsun', 'yarın 2 lahmacun olsun', '7', '19', '2 dürüm', '1.5 iskender', '2 lahmacun 1 ayran', 'bir', '12 tane', 'on lahmacun', 'Moda Cad. 12/3', 'daire 5', '2 at', 'for 2 people', '25:00', '19:75', '2 lahmacun için', 'merhaba', '', '0532 111 22 33', 'bugün 2 lahmacun', 'bu akşam 2 lahmacun', 'tomorrow 2 wraps', '180.00'])(
    'leaves %s alone',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});
