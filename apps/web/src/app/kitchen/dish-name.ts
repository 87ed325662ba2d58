const UNIT = /(\d) (?=(?:g|gr|kg|ml|cl|l|lt|litre|cm)(?!\p{L}))/giu;
const IN_BRACKETS = /(\(\d+) /g;

/** A dish as it stands on a ticket: the unit of a weight never begins a line by itself, nor does a number in brackets end one. */
export function dishName(name: string): string {
  return name.replace(UNIT, '$1\u00a0').replace(IN_BRACKETS, '$1\u00a0');
}
