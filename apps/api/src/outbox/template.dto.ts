import { ApiProperty } from '@nestjs/swagger';
import { type Locale, TEMPLATE_STATUSES, type TemplateDto, type TemplateStanding } from '@sofra/contracts';

/** `TemplateDto` as the API's description shows it. */
export class TemplateSchema implements TemplateDto {
  @ApiProperty({ description: 'WhatsApp Business Account.' })
  accountId!: string;

  @ApiProperty({ example: 'sofra_order_ready' })
  name!: string;

  @ApiProperty({ enum: ['tr', 'en'] })
  language!: Locale;

  @ApiProperty()
  body!: string;

  @ApiProperty({ enum: TEMPLATE_STATUSES })
  status!: TemplateStanding;

  @ApiProperty({ type: String, nullable: true, description: 'Why WhatsApp refused it, in its own words.' })
  reason!: string | null;
}
