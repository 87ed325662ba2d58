import type { CatalogDto, MenuFileChoice, MenuFileDto, MenuFileGroup, MenuFileProduct } from '@sofra/contracts';

/** What an export needs of the menu. */
export interface Exported {
  menu: Pick<CatalogDto, 'categories' | 'products' | 'modifierGroups'>;
  branches: readonly { id: string; name: string }[];
}

const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }) => a.position - b.position || (a.id < b.id ? -1 : 1);

/** Everything that is on the menu, in its order, with codes in place of ids; reading it back changes nothing. */
export function toMenuFile({ menu, branches }: Exported): MenuFileDto {
  const categories = menu.categories.filter(({ isArchived }) => !isArchived).sort(byPosition);
  const modifierGroups = menu.modifierGroups.filter(({ isArchived }) => !isArchived);
  const branchName = new Map(branches.map(({ id, name }) => [id, name]));
  const inCategory = Map.groupBy(menu.products.filter(({ isArchived }) => !isArchived).sort(byPosition), ({ categoryId }) => categoryId);
  const products = categories.flatMap(({ id }) => inCategory.get(id) ?? []);
  const code = new Map([...categories, ...modifierGroups, ...products].map((entry) => [entry.id, codeOf(entry)]));
  return {
    categories: categories.map((category) => ({ code: codeOf(category), name: category.name, description: category.description, schedule: category.schedule })),
    modifierGroups: modifierGroups.map(fileGroup),
    products: products.map((product) => fileProduct(product, code, branchName)),
  };
}

/** What a file calls it. */
export function codeOf({ id, externalId }: { id: string; externalId: string | null }): string {
  return externalId ?? id;
}

function fileGroup(group: Exported['menu']['modifierGroups'][number]): MenuFileGroup {
  const { name, min, max, free } = group;
  const modifiers = group.modifiers.map((modifier) => {
    const { priceDelta, isAvailable, isRemoval, synonyms, allergens, diets } = modifier;
    return { code: codeOf(modifier), name: modifier.name, priceDelta, isAvailable, isRemoval, synonyms, allergens, diets };
  });
  return { code: codeOf(group), name, min, max, free, modifiers };
}

function fileProduct(product: Exported['menu']['products'][number], code: ReadonlyMap<string, string>, branchName: ReadonlyMap<string, string>): MenuFileProduct {
  const { name, description, price, isAvailable, station, taxClass, isAlcohol, isStockCounted, imageId, synonyms, allergens, diets, schedule } = product;
  return {
    ...{ code: codeOf(product), category: code.get(product.categoryId) ?? product.categoryId },
    ...{ name, description, price, isAvailable, station, taxClass, isAlcohol, isStockCounted, imageId, synonyms, allergens, diets, schedule },
    modifierGroups: product.modifierGroups.map(({ groupId, ...use }) => ({ group: code.get(groupId) ?? groupId, ...use })),
    slots: product.slots.map(({ name: title, choices }) => ({ name: title, choices: fileChoices(choices, code) })),
    branches: product.branches.map(({ branchId, ...own }) => ({ branch: branchName.get(branchId) ?? branchId, ...own })),
  };
}

// What is not on the menu is not in the file either.
function fileChoices(choices: Exported['menu']['products'][number]['slots'][number]['choices'], code: ReadonlyMap<string, string>): MenuFileChoice[] {
  return choices.flatMap(({ productId, extra }) => {
    const product = code.get(productId);
    return product === undefined ? [] : [{ product, extra }];
  });
}
