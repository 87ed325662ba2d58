import { type ReferralSettingsEdit, REWARD_KINDS, type RewardKind } from '@sofra/contracts';
import { IsOptional } from 'class-validator';
import { Flag, OneOf, Whole } from '../common/field-rules';

export class ReferralBody implements ReferralSettingsEdit {
  @Flag()
  isOn!: boolean;

  @OneOf(REWARD_KINDS)
  kind!: RewardKind;

  @Whole({ about: 'Percent of `percent`, minor units of `fixed`; nothing of `free-delivery`.' })
  value = 0;

  @Whole({ isNullable: true, about: 'Most that `percent` takes off, minor units.' })
  cap: number | null = null;

  @Whole({ about: 'Smallest basket for which the coupon counts, minor units.' })
  minimumBasket!: number;

  @Whole({ about: 'How long the coupon counts.' })
  validDays!: number;

  @IsOptional()
  @Whole({ about: 'The version that was edited; without it whatever stands is replaced.' })
  version?: number;
}
