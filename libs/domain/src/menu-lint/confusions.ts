import type { Locale } from '@sofra/contracts';
import { isOffered } from '../catalog/find-product';
import { inLocale } from '../catalog/in-locale';
import type { MenuProduct, MenuSnapshot } from '../catalog/menu';
import { parserOf } from '../typed-order/compile-menu-parser';

/** A product whose own name, typed in full, means others too. */
export interface Confusion {
  product: MenuProduct;
  others: MenuProduct[];
}

/** Products that somebody who types their whole name in `locale` cannot order without being asked, or gets wrong. */
export function confusions(menu: MenuSnapshot, locale: Locale): Confusion[] {
  const parser = parserOf(menu);
  return [...menu.products.values()].filter(isOffered).flatMap((product) => {
    const { commands, ambiguities } = parser.parse(inLocale(product.name, locale), { locale });
    const read = commands.flatMap((command) => (command.kind === 'add' ? [command.line.productId] : []));
    const asked = ambiguities.flatMap((question) => (question.kind === 'product' ? question.options.map(({ productId }) => productId) : []));
    const others = [...new Set([...read, ...asked])].filter((id) => id !== product.id).flatMap((id) => menu.products.get(id) ?? []);
    return others.length > 0 ? [{ product, others }] : [];
  });
}
