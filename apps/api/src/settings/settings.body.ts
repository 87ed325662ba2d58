import { PartialType } from '@nestjs/swagger';
import {
    type ClosureEdit, type Fulfilment, FULFILMENTS, type Locale, LOCALES, PAYMENT_METHODS, type PaymentMethod, type SettingsEdit,
    TOLD_STATUSES, type ToldStatus
} from '@sofra/contracts';
import { IsOptional } from 'class-validator';
import { Many, ManyOf, Text, Whole } from '../common/field-rules';
import { ServingHoursBody } from '../common/serving-hours.body';

class SettingsFields implements SettingsEdit {
  @Text(60)
  name!: string;

  @Text(30, { isNullable: true, about: 'What people call, as it is printed.' })
  phone!: string | null;

  @Text(60, { about: 'IANA, like `Europe/Istanbul`.' })
  timeZone!: string;

  @Text(3, { about: 'ISO 4217. Amounts stay the numbers they are; refused as `has-orders` once the branch has taken an order.' })
  currency!: string;

  @Text(5, { about: '`HH:MM`: orders before it belong to the day before.' })
  dayStartsAt!: string;

  @Whole({ about: 'How long a customer may cancel what is being prepared.' })
  cancelWindowMinutes!: number;

  @Whole()
  preparationMinutes!: number;

  @Whole({ about: 'Of a delivery, minor units.' })
  minimumBasket!: number;

  @Whole({ about: 'Minor units.' })
  deliveryFee!: number;

  @ManyOf(LOCALES, 'In the order in which they are offered; the first one is spoken with whoever has not chosen.')
  locales!: Locale[];

  @ManyOf(FULFILMENTS)
  fulfilments!: Fulfilment[];

  @ManyOf(PAYMENT_METHODS)
  paymentMethods!: PaymentMethod[];

  @ManyOf(TOLD_STATUSES, 'Status messages that customers do not get.')
  silencedStatuses!: ToldStatus[];
}

/** Only what changes. */
export class SettingsPatchBody extends PartialType(SettingsFields) {}

export class HoursBody {
  @Many(() => ServingHoursBody, { about: 'None: never closed.' })
  hours!: ServingHoursBody[];

  @IsOptional()
  @Text(40, { about: 'The version that was edited; without it whatever stands is replaced.' })
  version?: string;
}

export class ClosureBody implements ClosureEdit {
  // Longer than a right one: a moment with seconds or a zone is no time of the wall clock, which says more than that it is too long.
  @Text(40, { about: '`YYYY-MM-DDTHH:MM` on the branch’s wall clock.' })
  from!: string;

  @Text(40, { about: '`YYYY-MM-DDTHH:MM` on the branch’s wall clock.' })
  until!: string;

  @Text(120, { isNullable: true })
  reason: string | null = null;
}
