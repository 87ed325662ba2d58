import { ApiProperty } from '@nestjs/swagger';
import { PRICE_ROUNDINGS, type PriceChangeDraft, type PriceChangeOrder, type PriceRounding, type PriceRule, type PriceScope } from '@sofra/contracts';
import { IsISO8601, IsNumber, IsOptional } from 'class-validator';
import { One, OneOf, Uuids, Whole } from '../../common/field-rules';

export class PriceRuleBody implements PriceRule {
  @ApiProperty({ type: Number, nullable: true, description: '`12.5` raises by an eighth; exactly one of `percent` and `amount` is set.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 }, { message: 'not-a-number' })
  percent: number | null = null;

  @Whole({ isNullable: true, about: 'Minor units; may be negative.' })
  amount: number | null = null;

  @Whole({ about: 'New prices are multiples of this, in minor units.' })
  roundTo = 1;

  @OneOf(PRICE_ROUNDINGS)
  rounding: PriceRounding = 'nearest';
}

class PriceScopeBody implements PriceScope {
  @Uuids('Every product in them.')
  categoryIds: string[] = [];

  @Uuids()
  productIds: string[] = [];

  @Uuids('Every modifier of them that costs something.')
  modifierGroupIds: string[] = [];
}

export class PriceChangeDraftBody implements PriceChangeDraft {
  @One(() => PriceRuleBody)
  rule!: PriceRuleBody;

  @One(() => PriceScopeBody)
  scope!: PriceScopeBody;
}

export class PriceChangeBody extends PriceChangeDraftBody implements PriceChangeOrder {
  @Whole({ about: 'Of the preview; another one is refused as `version-conflict`.' })
  menuVersion!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: now.' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'not-a-time' })
  applyAt: string | null = null;
}
