import { CHANNELS, FULFILMENTS, type Locale, ORDER_STATUSES, PAYMENT_METHODS, ROUTES } from '@sofra/contracts';

export const FILTER_FIELDS = ['q', 'from', 'to', 'status', 'fulfilment', 'payment', 'channel', 'branchId', 'coupon'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** What the list is narrowed to, as the address bar and the API both write it. */
export type OrdersFilter = Partial<Record<FilterField, string>>;

/** One choice for all that still need somebody. */
export const OPEN_STATUSES = 'scheduled,placed,preparing,ready,out-for-delivery';

const CHOICES: Partial<Record<FilterField, readonly string[]>> = {
  status: [...ORDER_STATUSES, OPEN_STATUSES],
  fulfilment: FULFILMENTS,
  payment: PAYMENT_METHODS,
  channel: CHANNELS,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter in an address; what somebody wrote there by hand and nobody knows is left out. */
export function filterOf(params: { get(name: string): string | null }): OrdersFilter {
  const said = FILTER_FIELDS.map((field) => [field, params.get(field)?.trim()] as const);
  return Object.fromEntries(said.filter(([field, value]) => value && isKnown(field, value)));
}

/** As the `branchId` of a filter: of all branches that may be seen. */
export const ALL_BRANCHES = 'all';

/** What is asked for: of the chosen branch, unless the filter says otherwise. */
export function inBranch({ branchId, ...filter }: OrdersFilter, chosen: Readonly<Record<string, string>>): OrdersFilter {
  if (branchId === ALL_BRANCHES) return filter;
  return branchId ? { ...filter, branchId } : { ...filter, ...chosen };
}

/** Where the same list can be downloaded, in the words of who reads it. */
export function exportUrl(filter: OrdersFilter, language: Locale): string {
  return `${ROUTES.orders}/export.csv?${new URLSearchParams({ ...filter, language })}`;
}

/** How many filters are set besides the search box. */
export function countFilters({ q: _, ...filters }: OrdersFilter): number {
  return Object.keys(filters).length;
}

function isKnown(field: FilterField, value: string): boolean {
  if (field === 'from' || field === 'to') return DAY.test(value) && !Number.isNaN(Date.parse(value));
  return CHOICES[field]?.includes(value) ?? true;
}
