import { FULFILMENTS, type TaxClassEdit } from '@sofra/contracts';
import { foldTurkish } from '../catalog/fold-turkish';
import { amountFaults, type FieldFaults } from '../catalog/judge-edit';
import { oneLine } from '../shared/plain-text';

const MAX_NAME = 40;
const MAX_KEY = 30;
const MOST_BASIS_POINTS = 10_000;

/** What is wrong with a tax class, beside others of these names. */
export function judgeTaxClass({ name, rates }: TaxClassEdit, others: readonly string[]): FieldFaults {
  return {
    ...nameFaults(name, others),
    ...Object.assign({}, ...FULFILMENTS.map((fulfilment) => amountFaults(`rates.${fulfilment}`, rates[fulfilment], 0, MOST_BASIS_POINTS))),
  };
}

/** What products and files call a new class by: its name in plain letters, numbered where that is taken. */
export function taxKey(name: string, taken: readonly string[]): string {
  const key = foldTurkish(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, MAX_KEY) || 'tax';
  if (!taken.includes(key)) return key;
  let number = 2;
  while (taken.includes(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}

function nameFaults(name: string, others: readonly string[]): FieldFaults {
  const plain = oneLine(name);
  if (plain === '') return { name: 'required' };
  if (plain.length > MAX_NAME) return { name: 'too-long' };
  return others.some((other) => foldTurkish(other) === foldTurkish(plain)) ? { name: 'taken' } : {};
}
