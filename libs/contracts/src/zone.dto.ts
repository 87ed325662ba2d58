import type { Minor } from './money';

/** How a delivery zone is drawn. */
export const ZONE_KINDS = ['radius', 'polygon', 'districts'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A place on earth, degrees. */
export interface PointDto {
  latitude: number;
  longitude: number;
}

/** What an owner may say of a zone; what its kind does not use is left empty. */
export interface ZoneEdit {
  /** Null for a new one. */
  id: string | null;
  name: string;
  kind: ZoneKind;
  center: PointDto | null;
  meters: number | null;
  /** The last one joins the first. */
  corners: PointDto[];
  /** As people write them in their address. */
  districts: string[];
  fee: Minor;
  minimumBasket: Minor;
  /** How long it takes from the kitchen's door. */
  minutes: number | null;
}

export interface ZoneDto extends ZoneEdit {
  id: string;
}

/** Answer of `GET /api/settings/zones`: the first zone that an address lies in counts. */
export interface ZonesDto {
  branchId: string;
  /** Sent back with new zones: another one means that somebody else was faster. */
  version: string;
  /** None at all: the branch delivers everywhere, on its own terms. */
  zones: ZoneDto[];
}

/** An address to try. */
export interface ZoneTrialRequest {
  text: string;
  pin: PointDto | null;
}

/** Answer of `POST /api/settings/zones/try`. */
export interface ZoneTrialDto {
  verdict: 'everywhere' | 'inside' | 'outside' | 'pin-wanted' | 'district-wanted';
  zone: ZoneDto | null;
}
