import type { tr } from './tr';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** The shape that every language fills completely; a missing sentence does not compile. */
export type Dictionary = Texts<typeof tr>;

type Path<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Path<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every key a template may ask for: `app.close`. */
export type WordKey = Path<Dictionary>;
