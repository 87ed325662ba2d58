/** A thing of the menu: its names in all languages, and the one in the reader's. */
export interface NamedThing {
  id: string;
  known: string[];
  name: string | null;
}

export interface MenuNames {
  /** The name in the reader's language; undefined where the menu has none. */
  nameOf(id: string | null): string | undefined;
  /** The same for a name that was written down: undefined where that is it already, or where the thing has been called otherwise since. */
  translate(id: string | null, written: string): string | undefined;
}

/** Names by id. A record stays what it was: what the menu no longer calls so is not given today's name. */
export function menuNames(things: readonly NamedThing[]): MenuNames {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const nameOf = (id: string | null) => (id === null ? undefined : byId.get(id)?.name || undefined);
  return {
    nameOf,
    translate(id, written) {
      const name = nameOf(id);
      return name !== written && id !== null && byId.get(id)?.known.includes(written) ? name : undefined;
    },
  };
}
