import { countFilters, exportUrl, filterOf, inBranch, OPEN_STATUSES } from './orders-filter';

const read = (query: string) => filterOf(new URLSearchParams(query));

describe(filterOf.name, () => {
  it('reads what the address says', () => {
    expect(read('q=ay%C5%9Fe+%2312&from=2026-11-01&status=cancelled&coupon=ILK50&order=1')).toEqual({ q: 'ayşe #12', from: '2026-11-01', status: 'cancelled', coupon: 'ILK50' });
    expect(read(`status=${OPEN_STATUSES}`)).toEqual({ status: OPEN_STATUSES });
  });

  it.each(['from=yesterday', 'to=2026-13-45', 'status=eaten', 'channel=fax', 'q=', 'q=%20'])('leaves out %s', (query) => {
    expect(read(query)).toEqual({});
  });
});

describe(inBranch.name, () => {
  it('asks for the chosen branch unless the filter names another one or all', () => {
    const chosen = { branchId: 'moda' };
    expect(inBranch({ q: 'x' }, chosen)).toEqual({ q: 'x', branchId: 'moda' });
    expect(inBranch({ q: 'x', branchId: 'kadikoy' }, chosen)).toEqual({ q: 'x', branchId: 'kadikoy' });
    expect(inBranch({ q: 'x', branchId: 'all' }, chosen)).toEqual({ q: 'x' });
  });
});

describe(exportUrl.name, () => {
  it('downloads what the list shows', () => {
    expect(exportUrl({}, 'tr')).toBe('/api/orders/export.csv?language=tr');
    expect(exportUrl({ q: 'a&b', status: 'placed' }, 'en')).toBe('/api/orders/export.csv?q=a%26b&status=placed&language=en');
  });
});

describe(countFilters.name, () => {
  it('counts filters, not the search', () => {
    expect(countFilters({ q: 'x', from: '2026-01-01', to: '2026-01-02' })).toBe(2);
  });
});
