import { ApiProperty, PartialType } from '@nestjs/swagger';
import type { DeliveryTaxEdit, TaxArchiveRequest, TaxClassEdit, TaxRates } from '@sofra/contracts';
import { IsOptional, ValidateIf } from 'class-validator';
import { One, Text, Whole } from '../common/field-rules';

const ABOUT = 'Hundredths of a percent: 1000 is 10 %.';

class TaxRatesBody implements TaxRates {
  @Whole({ about: ABOUT })
  delivery!: number;

  @Whole({ about: ABOUT })
  pickup!: number;

  @Whole({ about: ABOUT })
  table!: number;
}

export class TaxClassBody implements TaxClassEdit {
  @Text(100)
  name!: string;

  @One(() => TaxRatesBody)
  rates!: TaxRatesBody;
}

/** Only what changes. */
export class TaxClassPatchBody extends PartialType(TaxClassBody) {}

export class DeliveryTaxBody implements DeliveryTaxEdit {
  @ApiProperty({ type: String, nullable: true, description: 'Key of a class; null: like the dishes of the order, divided by what they came to.' })
  @ValidateIf(({ taxClass }: DeliveryTaxEdit) => taxClass !== null)
  @Text(100)
  taxClass!: string | null;
}

export class TaxArchiveBody implements TaxArchiveRequest {
  @ApiProperty({ type: String, required: false, nullable: true, description: 'Key of the class that its products get.' })
  @IsOptional()
  @Text(100)
  moveTo?: string | null;
}
