import { CHANNELS, type Fulfilment, FULFILMENTS, type ManualOrderBody, PAYMENT_METHODS, type PaymentMethod, type QuoteBody } from '@sofra/contracts';
import { Many, One, OneOf, Typed, Uuid, Whole } from '../../common/field-rules';
import { AddedItemBody, AddressBody } from '../amend/amend.body';

const MOST_LINES = 50;
const MANUAL_CHANNELS = CHANNELS.filter((channel) => channel !== 'whatsapp');
const mayBeNone = { isNullable: true, isOptional: true };

/** What somebody on the telephone or at the counter wants so far. */
export class QuoteOrderBody implements QuoteBody {
  @Uuid({ isOptional: true, about: 'The first branch unless named.' })
  branchId?: string;

  @OneOf(FULFILMENTS)
  fulfilment!: Fulfilment;

  @Typed(20, mayBeNone)
  tableLabel?: string | null;

  @One(() => AddressBody, mayBeNone)
  address?: AddressBody | null;

  @Uuid({ ...mayBeNone, about: 'The clerk knows the zone where the address alone does not tell it.' })
  zoneId?: string | null;

  @Many(() => AddedItemBody, { most: MOST_LINES })
  lines!: AddedItemBody[];

  @Typed(40, mayBeNone)
  couponCode?: string | null;

  @Typed(30, mayBeNone)
  phone?: string | null;
}

/** An order taken by a person. */
export class PlaceManualBody extends QuoteOrderBody implements ManualOrderBody {
  @Uuid({ about: 'Made by the caller: one basket becomes one order, however often it is sent.' })
  basketId!: string;

  @OneOf(MANUAL_CHANNELS)
  channel!: ManualOrderBody['channel'];

  @Typed(80, mayBeNone)
  customerName?: string | null;

  @Typed(300, mayBeNone)
  note?: string | null;

  @OneOf(PAYMENT_METHODS)
  payment!: PaymentMethod;

  @Whole({ about: 'What was shown: placed only if it is still right.' })
  total!: number;
}
