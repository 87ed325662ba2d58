import { MENU_FLAW_RULES, type Locale, type MenuFlawDto, type MenuFlawRule } from '@sofra/contracts';
import { isOffered } from '../catalog/find-product';
import { foldTurkish } from '../catalog/fold-turkish';
import { inLocale } from '../catalog/in-locale';
import type { MenuProduct, MenuSnapshot } from '../catalog/menu';
import { REPLY_LIMITS } from '../conversation/limits';
import { cutAtWord, oneLine } from '../shared/plain-text';
import { confusions } from './confusions';
import { countTaps } from './count-taps';

/** What a linter may look at: the menu as chat sees it, and the languages the branch speaks, its first language first. */
export interface LintFacts {
  menu: MenuSnapshot;
  locales: readonly Locale[];
}

/** More taps than this until a product is in the basket make people write instead, or leave. */
export const MOST_TAPS = 6;

const SEVERITY: Readonly<Record<MenuFlawRule, MenuFlawDto['severity']>> = {
  'group-unanswerable': 'error',
  'combo-impossible': 'error',
  'price-zero': 'warning',
  'names-equal': 'warning',
  'parser-confused': 'warning',
  'titles-collide': 'warning',
  'many-taps': 'hint',
  'category-empty': 'hint',
  'language-missing': 'hint',
};

/** Everything that customers would stumble over, worst first. */
export function lintMenu({ menu, locales }: LintFacts): MenuFlawDto[] {
  const [locale = 'tr'] = locales;
  const products = [...menu.products.values()].filter(({ isAlcohol }) => !isAlcohol);
  const found = [
    ...products.flatMap((product) => [...unanswerable(product, locale), ...impossible(product, locale), ...free(product), ...missingLanguages(product, locales)]),
    ...locales.flatMap((each) => menu.categories.flatMap((category) => clashes(ofCategory(menu, category.productIds), each))),
    ...locales.flatMap((each) => confusions(menu, each).map(({ product, others }) => ({ ...flaw('parser-confused', product.id, 'synonyms'), ...mistakenFor(others, each) }))),
    ...products.flatMap((product) => tooFar(menu, product)),
    ...menu.categories.flatMap((category) => (ofCategory(menu, category.productIds).length === 0 ? [{ ...flaw('category-empty', category.id, 'name'), kind: 'category' as const }] : [])),
  ];
  return once(found).sort((a, b) => MENU_FLAW_RULES.indexOf(a.rule) - MENU_FLAW_RULES.indexOf(b.rule));
}

function flaw(rule: MenuFlawRule, id: string, field: string, others: string[] = [], count: number | null = null): MenuFlawDto {
  return { rule, severity: SEVERITY[rule], kind: 'product', id, field, others, otherIds: [], locale: null, count };
}

/** Products that customers take it for, as they are called in the language in which that happens. */
function mistakenFor(products: readonly MenuProduct[], locale: Locale): Pick<MenuFlawDto, 'others' | 'otherIds' | 'locale'> {
  return { others: products.map(({ name }) => inLocale(name, locale)), otherIds: products.map(({ id }) => id), locale };
}

function ofCategory(menu: MenuSnapshot, ids: readonly string[]): MenuProduct[] {
  return ids.flatMap((id) => menu.products.get(id) ?? []);
}

/** A required question that nobody can answer hides the product. */
function unanswerable(product: MenuProduct, locale: Locale): MenuFlawDto[] {
  const stuck = product.modifierGroups.filter(({ min, modifiers }) => modifiers.filter(({ isAvailable }) => isAvailable).length < min);
  return stuck.map(({ id, name }) => ({ ...flaw('group-unanswerable', product.id, 'modifierGroups', [inLocale(name, locale)]), otherIds: [id] }));
}

function impossible(product: MenuProduct, locale: Locale): MenuFlawDto[] {
  const stuck = (product.slots ?? []).filter(({ choices }) => !choices.some((choice) => isOffered(choice.product)));
  const bare = product.slots?.length === 0 ? [flaw('combo-impossible', product.id, 'slots')] : [];
  return [...stuck.map(({ id, name }) => ({ ...flaw('combo-impossible', product.id, 'slots', [inLocale(name, locale)]), otherIds: [id] })), ...bare];
}

function free(product: MenuProduct): MenuFlawDto[] {
  return product.price === 0 ? [flaw('price-zero', product.id, 'price')] : [];
}

function missingLanguages(product: MenuProduct, locales: readonly Locale[]): MenuFlawDto[] {
  const missing = locales.filter((locale) => oneLine(product.name[locale] ?? '') === '');
  return missing.length > 0 ? [flaw('language-missing', product.id, `name.${missing[0]}`, missing)] : [];
}

/** Products of one list whose titles look alike: because the names are, or because the platform cuts them at 24 characters; a name that fits is not the one to shorten. */
function clashes(products: readonly MenuProduct[], locale: Locale): MenuFlawDto[] {
  const named = products.map((product) => ({ product, name: inLocale(product.name, locale) }));
  const byTitle = Map.groupBy(named, ({ name }) => foldTurkish(cutAtWord(name, REPLY_LIMITS.rowTitle)));
  return [...byTitle.values()].filter((group) => group.length > 1).flatMap((group) =>
    group.flatMap(({ product, name }) => {
      const others = group.filter((other) => other.product !== product);
      const isEqual = others.some((other) => foldTurkish(other.name) === foldTurkish(name));
      const excess = oneLine(name).length - REPLY_LIMITS.rowTitle;
      if (!isEqual && excess <= 0) return [];
      return { ...flaw(isEqual ? 'names-equal' : 'titles-collide', product.id, `name.${locale}`, [], isEqual ? null : excess), ...mistakenFor(others.map((other) => other.product), locale) };
    }),
  );
}

function tooFar(menu: MenuSnapshot, product: MenuProduct): MenuFlawDto[] {
  const taps = countTaps(menu, product);
  return taps !== null && taps > MOST_TAPS ? [flaw('many-taps', product.id, 'modifierGroups', [], taps)] : [];
}

/** One flaw a rule and thing: two languages mostly complain about the same, and the branch's first language says it. */
function once(flaws: readonly MenuFlawDto[]): MenuFlawDto[] {
  const seen = new Map(flaws.toReversed().map((each) => [`${each.rule} ${each.id} ${each.rule === 'group-unanswerable' ? each.others.join() : ''}`, each]));
  return [...seen.values()].reverse();
}
