import { parseMarkup } from '../public/markup.js';

const text = (value: string) => ({ type: 'text', text: value });

describe(parseMarkup.name, () => {
  it.each([
    ['*kalın*', [{ type: 'bold', children: [text('kalın')] }]],
    ['a _b c_ d', [text('a '), { type: 'italic', children: [text('b c')] }, text(' d')]],
    ['~eski~', [{ type: 'strike', children: [text('eski')] }]],
    ['*_iki_*', [{ type: 'bold', children: [{ type: 'italic', children: [text('iki')] }] }]],
    ['`a*b*`', [{ type: 'code', text: 'a*b*' }]],
    ['```x\ny```', [{ type: 'block', text: 'x\ny' }]],
    ['bak https://a.b/c_d_e.', [text('bak '), { type: 'link', text: 'https://a.b/c_d_e', href: 'https://a.b/c_d_e' }, text('.')]],
    ['(*Ayran*)', [text('('), { type: 'bold', children: [text('Ayran')] }, text(')')]],
  ])('reads %j', (typed, nodes) => {
    expect(parseMarkup(typed)).toEqual(nodes);
  });

  it.each(['2 * 3 * 4', '*a', '* a *', 'snake_case_name', '*a\nb*', '<b>x</b>', 'javascript:alert(1)', ''])(
    'leaves %j as typed',
    (typed) => {
      expect(parseMarkup(typed)).toEqual(typed === '' ? [] : [text(typed)]);
    },
  );
});
