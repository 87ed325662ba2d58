/** What a paired screen is for; it decides what the board shows it and what it may do. */
export const SCREEN_KINDS = ['kitchen', 'station', 'expo', 'courier', 'watch'] as const;
export type ScreenKind = (typeof SCREEN_KINDS)[number];

/** What a screen of each kind opens: a station's is a kitchen that shows its own items. */
export const SCREEN_MODES = { kitchen: 'kitchen', station: 'kitchen', expo: 'expo', courier: 'courier', watch: 'watch' } as const satisfies Record<ScreenKind, string>;

/** Name of a paired screen's cookie; on the board's socket it comes before a staff session. */
export const SCREEN_COOKIE = 'sofra_screen';

/** What a screen found when it checked itself; null where the browser cannot tell. */
export interface ScreenCheckDto {
  /** Sound can really be heard: the audio context runs. */
  audio: boolean | null;
  wakeLock: boolean | null;
  /** The screen's clock less the server's, milliseconds. */
  clockOffsetMs: number | null;
  /** 0 to 1. */
  battery: number | null;
  charging: boolean | null;
  /** The document is visible. */
  visible: boolean | null;
}

/** A screen that shows, or has shown, a branch's board. */
export interface ScreenDto {
  /** Of a paired screen: what rename and revoke take. Null for a browser where somebody is signed in. */
  id: string | null;
  branchId: string;
  name: string;
  kind: ScreenKind;
  station: string | null;
  pairedAt: string | null;
  /** Its last heartbeat. */
  lastSeenAt: string | null;
  /** A heartbeat came within the last minute. */
  isLive: boolean;
  check: ScreenCheckDto | null;
}

/** Body of `POST /api/screens/codes` (manager and up). */
export interface PairingCodeBody {
  branchId: string;
  name: string;
  kind: ScreenKind;
  /** The station's key; required by kind `station`. */
  station?: string;
}

/** A six-digit code, used once, and the address for its QR picture (path and fragment, to be put after the origin). */
export interface PairingCodeDto {
  code: string;
  expiresAt: string;
  path: string;
}

/** Body of `POST /api/screens/pair`, open to everybody; sets the cookie. */
export interface PairScreenBody {
  code: string;
}

/** Answer of `POST /api/screens/pair` and of `GET /api/screens/me` (by the screen's cookie; 401 when it was revoked). */
export interface PairedScreenDto {
  id: string;
  name: string;
  kind: ScreenKind;
  station: string | null;
  branch: { id: string; name: string };
}

/** Body of `PATCH /api/screens/:id`. */
export interface ScreenPatch {
  name?: string;
  kind?: ScreenKind;
  station?: string | null;
}
