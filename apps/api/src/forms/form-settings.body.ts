import { ApiProperty } from '@nestjs/swagger';
import type { FormSettingsEdit } from '@sofra/contracts';
import { IsBoolean } from 'class-validator';

export class FormSettingsBody implements FormSettingsEdit {
  @ApiProperty()
  @IsBoolean({ message: 'not-a-boolean' })
  isOn!: boolean;
}
