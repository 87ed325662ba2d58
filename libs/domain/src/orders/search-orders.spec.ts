import { matchesSearch } from './search-orders';

describe(matchesSearch.name, () => {
  const order = { number: 27, name: 'Ayşe Yılmaz', phone: '+905321112233', items: ['Tavuk Döner 90 g', 'Ayran'], address: 'Moda Cad. 12/3', table: null };

  it.each(['', '27', 'ayse', 'YILMAZ ayran', 'doner moda', '5321112233', '0532111', '2233', '90', '+90532', 'tav ayş'])('finds it by "%s"', (text) => {
    expect(matchesSearch(order, text)).toBe(true);
  });

  it.each(['28', '2', '532', 'ayran köfte', 'mehmet', '9999'])('does not by "%s"', (text) => {
    expect(matchesSearch(order, text)).toBe(false);
  });
});
