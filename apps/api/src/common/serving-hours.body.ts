import { ApiProperty } from '@nestjs/swagger';
import type { ServingHoursDto } from '@sofra/contracts';
import { IsInt, Max, Min } from 'class-validator';
import { Text } from './field-rules';

/** One weekly interval of anything that keeps hours. */
export class ServingHoursBody implements ServingHoursDto {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'ISO: 1 = Monday.' })
  @IsInt({ message: 'not-a-number' })
  @Min(1, { message: 'invalid' })
  @Max(7, { message: 'invalid' })
  weekday!: number;

  @Text(5, { about: '`HH:MM` in the branch’s zone.' })
  from!: string;

  @Text(5, { about: '`HH:MM`, `24:00` allowed; at or before `from` means past midnight.' })
  until!: string;
}
