/** The fourteen allergens that EU and Turkish law has restaurants declare. */
export const ALLERGENS = [
  'gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs',
] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** What people look for when they eat in their own way. */
export const DIETS = ['vegetarian', 'vegan', 'halal', 'gluten-free', 'lactose-free', 'sugar-free', 'spicy'] as const;
export type Diet = (typeof DIETS)[number];
