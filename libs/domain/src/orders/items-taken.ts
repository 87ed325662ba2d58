/** A line of a basket: a product, or a combo with what fills its slots. */
export interface TakingLine {
  productId: string;
  quantity: number;
  parts?: readonly { productId: string }[];
}

/** What lines take from stock: a combo counts itself and each of its parts. */
export function itemsTaken(lines: readonly TakingLine[]): { productId: string; quantity: number }[] {
  return lines.flatMap(({ productId, quantity, parts = [] }) => [productId, ...parts.map((part) => part.productId)].map((id) => ({ productId: id, quantity })));
}
