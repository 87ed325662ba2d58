/** Where a delivery goes: the snapshot taken when the order was placed. */
export interface OrderAddressDto {
  /** What the customer typed or what the pin was called; empty for a bare pin. */
  text: string;
  latitude: number | null;
  longitude: number | null;
}
