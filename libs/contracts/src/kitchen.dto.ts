import type { TranslatedText } from './catalog.dto';
import type { Fulfilment } from './vocabulary';

/** What a station's printer may put out by itself when an order arrives. */
export const STATION_PRINTS = ['none', 'ticket', 'label', 'both'] as const;
export type StationPrints = (typeof STATION_PRINTS)[number];

/** Minutes by which a busy kitchen may move every promised time. */
export const BUSY_MINUTES = [10, 20, 30] as const;
export type BusyMinutes = (typeof BUSY_MINUTES)[number];

/** How long a screen offers to take a bump back, seconds; after that the recall of the day does it. */
export const UNDO_SECONDS = 10;

/** What happens to an order that nobody cares for. */
export const ESCALATION_KINDS = ['flash', 'louder', 'manager-whatsapp', 'tell-customer', 'auto-reject'] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

/** `unseen`: no screen has displayed it. `untouched`: nobody has accepted it. */
export const ESCALATION_CONDITIONS = ['unseen', 'untouched'] as const;
export type EscalationCondition = (typeof ESCALATION_CONDITIONS)[number];

/** One step of a branch's ladder; steps are numbered from 1 in the order of their times. */
export interface EscalationStepDto {
  condition: EscalationCondition;
  /** Seconds since the order was placed. */
  afterSeconds: number;
  kind: EscalationKind;
}

/** A station as one branch's board uses it. An item whose `station` is null, or no key of this list, belongs to every station. */
export interface BoardStationDto {
  /** What products and items carry in `station`. */
  key: string;
  name: TranslatedText;
  position: number;
  isClosed: boolean;
  /** Where a closed station's items go; the chain is followed by `routedStation` of the domain. */
  reroutesTo: string | null;
  prints: StationPrints;
}

/** When a ticket turns amber and red, minutes since it was placed; a promised time comes before both. */
export interface LatenessDto {
  warnMinutes: number;
  lateMinutes: number;
}

/** What a board must know of its branch besides the orders. */
export interface BoardBranchDto {
  id: string;
  name: string;
  timeZone: string;
  /** Takes no orders until then; null when it takes them. */
  pausedUntil: string | null;
  busy: BranchBusyDto | null;
  stations: BoardStationDto[];
  lateness: Record<Fulfilment, LatenessDto>;
  escalation: EscalationStepDto[];
  /** Base preparation time, minutes, without busy. */
  preparationMinutes: number;
  deliveryMinutes: number;
  /** With `board.open`: what is not sold here now, stock apart. Left out of `settings.changed`, which does not touch it. */
  offSale?: OffSaleDto[];
}

/** A product or an option (exactly one of the ids is set) that a branch does not sell now. */
export interface OffSaleDto {
  productId: string | null;
  modifierId: string | null;
  name: TranslatedText;
  /** The modifier group an option is of. */
  group: TranslatedText | null;
  /** ISO 8601; null: switched off in the administration, or none left; there alone it is switched on again, or counted anew. */
  until: string | null;
  /** Who took it off sale: a member of staff's address or a screen's name; null: not known. */
  by: string | null;
  /** Portions are counted, and none is left. */
  isOutOfStock?: boolean;
}

/** A product or an option as a screen finds it to take it off sale. */
export type SellableDto = Pick<OffSaleDto, 'productId' | 'modifierId' | 'name' | 'group'>;

/** Every promised time moves by `minutes` until `until` (ISO 8601); then it ends by itself. */
export interface BranchBusyDto {
  minutes: BusyMinutes;
  until: string;
}

/** A station as managers edit it; the same in all branches of the organization but for `branches`. */
export interface StationDto {
  key: string;
  name: TranslatedText;
  position: number;
  prints: StationPrints;
  branches: { branchId: string; isClosed: boolean; reroutesTo: string | null }[];
}

/** Body of `POST /api/stations` and, without `key`, of `PATCH /api/stations/:key`. */
export interface StationBody {
  /** Lower-case letters, digits and hyphens; never changes. */
  key: string;
  name: TranslatedText;
  position?: number;
  prints?: StationPrints;
}

/** Answer of `GET`, body and answer of `PUT /api/kitchen-settings/:branchId`. */
export interface KitchenSettingsDto {
  lateness: Record<Fulfilment, LatenessDto>;
  escalation: EscalationStepDto[];
  /** As it is dialled, `+905321112233`; gets the ladder's WhatsApp. */
  managerPhone: string | null;
  preparationMinutes: number;
  deliveryMinutes: number;
}
