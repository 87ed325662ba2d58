import type { Minor } from '@sofra/contracts';

/** A place on earth, degrees. */
export interface GeoPoint {
  latitude: number;
  longitude: number;
}

/** Where a zone lies. */
export type ZoneArea =
  | { kind: 'radius'; center: GeoPoint; meters: number }
  /** Closed by itself: the last corner joins the first. */
  | { kind: 'polygon'; corners: readonly GeoPoint[] }
  /** Names as people write them in their address. */
  | { kind: 'districts'; names: readonly string[] };

/** Where a branch delivers, and on what terms. */
export interface DeliveryZone {
  id: string;
  name: string;
  area: ZoneArea;
  fee: Minor;
  minimumBasket: Minor;
  /** How long it takes from the kitchen's door; null when nobody said. */
  minutes: number | null;
}

/** What is known of an address. */
export interface PlaceFacts {
  text: string;
  latitude: number | null;
  longitude: number | null;
}

/** Whether a branch delivers to an address, or what must be known first. */
export type ZoneVerdict =
  /** No zones are drawn: the branch's own terms count. */
  | { kind: 'everywhere' }
  | { kind: 'inside'; zone: DeliveryZone }
  | { kind: 'outside' }
  | { kind: 'pin-wanted' }
  | { kind: 'district-wanted'; names: readonly string[] };
