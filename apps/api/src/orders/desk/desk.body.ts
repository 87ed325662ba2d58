import type { CancelOrderBody, PrintOrderBody, RefundBody } from '@sofra/contracts';
import { MAX_REASON_LENGTH } from '@sofra/domain';
import { Said, Uuid, Whole } from '../../common/field-rules';

const MOST_MONEY = 100_000_000;

/** Ends an order that was not handed over yet. */
export class CancelBody implements CancelOrderBody {
  @Whole({ about: 'The order’s version the decision was made on.' })
  version!: number;

  @Said(MAX_REASON_LENGTH, { about: 'One of `CANCEL_REASONS` or own words.' })
  reason!: string;
}

/** A note that money was given back. */
export class RefundOrderBody implements RefundBody {
  @Uuid({ about: 'Made by the caller; the same again is no second refund.' })
  id!: string;

  @Whole({ min: 1, max: MOST_MONEY, about: 'Minor units.' })
  amount!: number;

  @Said(MAX_REASON_LENGTH)
  reason!: string;
}

/** One sheet of paper is to be printed. */
export class PrintBody implements PrintOrderBody {
  @Uuid({ about: 'Made once per sheet: asking again with it answers the same.' })
  claimId!: string;

  @Whole({ about: 'The order’s revision that is printed.' })
  revision!: number;
}
