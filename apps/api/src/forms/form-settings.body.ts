import { ApiProperty } from '@nestjs/swagger';
import { FORM_STATES, type FormSettingsDto, type FormSettingsEdit, type FormState } from '@sofra/contracts';
import { IsBoolean } from 'class-validator';

export class FormSettingsBody implements FormSettingsEdit {
  @ApiProperty()
  @IsBoolean({ message: 'not-a-boolean' })
  isOn!: boolean;
}

export class FormSettingsSchema extends FormSettingsBody implements FormSettingsDto {
  @ApiProperty({ format: 'uuid' })
  branchId!: string;

  @ApiProperty({ enum: FORM_STATES })
  state!: FormState;

  @ApiProperty({ type: String, nullable: true, description: 'WhatsApp’s id of the published form.' })
  flowId!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  publishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What WhatsApp said, when it did not take or send it.' })
  error!: string | null;

  @ApiProperty({ description: 'Dishes on sale that are asked for on one screen.' })
  dishes!: number;

  @ApiProperty({ description: 'Dishes on sale that have options.' })
  dishesWithOptions!: number;
}
