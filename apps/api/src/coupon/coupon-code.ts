/** A code as it is stored and compared: without spaces, upper case, and the same whether typed with a Turkish or an English keyboard. */
export function couponCode(typed: string): string {
  return typed.replace(/\s+/g, '').replace(/[ıİi]/g, 'I').toUpperCase();
}
