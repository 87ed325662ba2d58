import { foldTurkish } from '../catalog/fold-turkish';
import { findCategories, findProducts, foldedNames } from '../catalog/find-product';
import { readWord } from './words';
const TABLE = /^(?:masa|table)(?: no)? ([a-z]?\d{1,3}[a-z]?)$/;
const COUNTED = /^(\d{1,2})(?: ?(?:x|adet|tane|porsiyon|portions?))? (.+)$/;
/** Reads a text: words first, then numbers, tables, product and category names. */
export function readText(text, menu) {
    const known = readWord(text);
    if (known)
        return { kind: 'word', ...known };
    const folded = foldTurkish(text);
    if (/^\d{1,3}$/.test(folded))
        return { kind: 'number', number: Number(folded) };
    const table = TABLE.exec(folded)?.[1];
    if (table)
        return { kind: 'table', label: table.toUpperCase() };
    return readNames(folded, menu);
}
function readNames(folded, menu) {
    const products = productsNamed(folded, 1, menu);
    const categories = findCategories(menu, folded);
    const category = categories.find((candidate) => foldedNames(candidate.name).includes(folded));
    const isOneProduct = products?.kind === 'products' && products.productIds.length === 1;
    if (category && !isOneProduct)
        return { kind: 'category', categoryId: category.id };
    if (products)
        return products;
    if (categories.length === 1 && categories[0])
        return { kind: 'category', categoryId: categories[0].id };
    const [, count, name] = COUNTED.exec(folded) ?? [];
    return (name && Number(count) > 0 && productsNamed(name, Number(count), menu)) || { kind: 'unknown' };
}
function productsNamed(query, quantity, menu) {
    const productIds = findProducts(menu, query).map((product) => product.id);
    return productIds.length > 0 ? { kind: 'products', productIds, quantity, query } : null;
}
