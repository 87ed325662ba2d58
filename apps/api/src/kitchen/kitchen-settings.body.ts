import { ApiProperty } from '@nestjs/swagger';
import { ESCALATION_CONDITIONS, ESCALATION_KINDS, type EscalationCondition, type EscalationKind, type EscalationStepDto, type KitchenSettingsDto, type LatenessDto } from '@sofra/contracts';
import { LADDER_LIMITS } from '@sofra/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';

const LONGEST_MINUTES = 600;

function Minutes(least: number): PropertyDecorator {
  return (target, key) => {
    ApiProperty({ type: 'integer', minimum: least, maximum: LONGEST_MINUTES })(target, key);
    IsInt({ message: 'not-a-number' })(target, key as string);
    Min(least, { message: 'invalid' })(target, key as string);
    Max(LONGEST_MINUTES, { message: 'invalid' })(target, key as string);
  };
}

export class LatenessBody implements LatenessDto {
  @Minutes(1)
  warnMinutes!: number;

  @Minutes(1)
  lateMinutes!: number;
}

class AllLatenessBody {
  @ApiProperty({ type: LatenessBody })
  @IsDefined({ message: 'required' })
  @ValidateNested()
  @Type(() => LatenessBody)
  delivery!: LatenessBody;

  @ApiProperty({ type: LatenessBody })
  @IsDefined({ message: 'required' })
  @ValidateNested()
  @Type(() => LatenessBody)
  pickup!: LatenessBody;

  @ApiProperty({ type: LatenessBody })
  @IsDefined({ message: 'required' })
  @ValidateNested()
  @Type(() => LatenessBody)
  table!: LatenessBody;
}

class EscalationStepBody implements EscalationStepDto {
  @ApiProperty({ enum: ESCALATION_CONDITIONS, description: '`unseen`: no screen has shown it; `untouched`: nobody has accepted it.' })
  @IsIn(ESCALATION_CONDITIONS, { message: 'unknown' })
  condition!: EscalationCondition;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: LADDER_LIMITS.seconds, description: 'Since the order was placed.' })
  @IsInt({ message: 'not-a-number' })
  @Min(1, { message: 'invalid' })
  @Max(LADDER_LIMITS.seconds, { message: 'invalid' })
  afterSeconds!: number;

  @ApiProperty({ enum: ESCALATION_KINDS })
  @IsIn(ESCALATION_KINDS, { message: 'unknown' })
  kind!: EscalationKind;
}

/** The whole of a branch's kitchen settings. */
export class KitchenSettingsBody implements KitchenSettingsDto {
  @ApiProperty({ type: AllLatenessBody })
  @IsDefined({ message: 'required' })
  @ValidateNested()
  @Type(() => AllLatenessBody)
  lateness!: AllLatenessBody;

  @ApiProperty({ type: [EscalationStepBody], description: 'None: no ladder at all.' })
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(LADDER_LIMITS.steps, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => EscalationStepBody)
  escalation!: EscalationStepBody[];

  @ApiProperty({ type: String, nullable: true, example: '+905321112233', description: 'Gets the ladder’s WhatsApp.' })
  @IsOptional()
  @Matches(/^\+[1-9]\d{7,14}$/, { message: 'invalid' })
  managerPhone: string | null = null;

  @Minutes(1)
  preparationMinutes!: number;

  @Minutes(0)
  deliveryMinutes!: number;
}
