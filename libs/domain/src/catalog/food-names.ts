import type { Allergen, Diet, Locale } from '@sofra/contracts';

type FoodNames = Record<Allergen | Diet, string>;

/** Allergens and diets as a form names them. */
export const FOOD_NAMES: Record<Locale, FoodNames> = {
  tr: {
    gluten: 'Gluten', crustaceans: 'Kabuklular', eggs: 'Yumurta', fish: 'Balık', peanuts: 'Yer fıstığı', soy: 'Soya', milk: 'Süt', nuts: 'Sert kabuklu yemiş',
    celery: 'Kereviz', mustard: 'Hardal', sesame: 'Susam', sulphites: 'Sülfit', lupin: 'Acı bakla', molluscs: 'Yumuşakçalar',
    vegetarian: 'Vejetaryen', vegan: 'Vegan', halal: 'Helal', 'gluten-free': 'Glutensiz', 'lactose-free': 'Laktozsuz', 'sugar-free': 'Şekersiz', spicy: 'Acı',
  },
  en: {
    gluten: 'Gluten', crustaceans: 'Crustaceans', eggs: 'Eggs', fish: 'Fish', peanuts: 'Peanuts', soy: 'Soy', milk: 'Milk', nuts: 'Nuts',
    celery: 'Celery', mustard: 'Mustard', sesame: 'Sesame', sulphites: 'Sulphites', lupin: 'Lupin', molluscs: 'Molluscs',
    vegetarian: 'Vegetarian', vegan: 'Vegan', halal: 'Halal', 'gluten-free': 'Gluten-free', 'lactose-free': 'Lactose-free', 'sugar-free': 'Sugar-free', spicy: 'Hot',
  },
};

/** The same in a sentence: `gluten, milk`. */
export function foodList(tags: readonly (Allergen | Diet)[], locale: Locale): string {
  return tags.map((tag) => FOOD_NAMES[locale][tag].toLocaleLowerCase(locale)).join(', ');
}
