import { ApiProperty } from '@nestjs/swagger';
import { ESCALATION_CONDITIONS, ESCALATION_KINDS, type EscalationCondition, type EscalationKind, type EscalationStepDto, type KitchenSettingsDto, type LatenessDto } from '@sofra/contracts';
import { LADDER_LIMITS } from '@sofra/domain';
import { IsOptional, Matches } from 'class-validator';
import { Many, One, OneOf, Whole } from '../common/field-rules';

const LONGEST_MINUTES = 600;

export class LatenessBody implements LatenessDto {
  @Whole({ min: 1, max: LONGEST_MINUTES })
  warnMinutes!: number;

  @Whole({ min: 1, max: LONGEST_MINUTES })
  lateMinutes!: number;
}

class AllLatenessBody {
  @One(() => LatenessBody)
  delivery!: LatenessBody;

  @One(() => LatenessBody)
  pickup!: LatenessBody;

  @One(() => LatenessBody)
  table!: LatenessBody;
}

class EscalationStepBody implements EscalationStepDto {
  @OneOf(ESCALATION_CONDITIONS, { about: '`unseen`: no screen has shown it; `untouched`: nobody has accepted it.' })
  condition!: EscalationCondition;

  @Whole({ min: 1, max: LADDER_LIMITS.seconds, about: 'Since the order was placed.' })
  afterSeconds!: number;

  @OneOf(ESCALATION_KINDS)
  kind!: EscalationKind;
}

/** The whole of a branch's kitchen settings. */
export class KitchenSettingsBody implements KitchenSettingsDto {
  @One(() => AllLatenessBody)
  lateness!: AllLatenessBody;

  @Many(() => EscalationStepBody, { most: LADDER_LIMITS.steps, about: 'None: no ladder at all.' })
  escalation!: EscalationStepBody[];

  @ApiProperty({ type: String, nullable: true, example: '+905321112233', description: 'Gets the ladder’s WhatsApp.' })
  @IsOptional()
  @Matches(/^\+[1-9]\d{7,14}$/, { message: 'invalid' })
  managerPhone: string | null = null;

  @Whole({ min: 1, max: LONGEST_MINUTES })
  preparationMinutes!: number;

  @Whole({ min: 0, max: LONGEST_MINUTES })
  deliveryMinutes!: number;
}
