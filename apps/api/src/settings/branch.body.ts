import { ApiProperty } from '@nestjs/swagger';
import type { BranchEntryDto, NewBranchRequest, PageDto } from '@sofra/contracts';
import { Text, Uuid } from '../common/field-rules';

export class NewBranchBody implements NewBranchRequest {
  @Text(60)
  name!: string;

  @Uuid({ about: 'Whose settings, hours and zones it begins with.' })
  likeBranchId!: string;
}

class BranchEntrySchema implements BranchEntryDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  archivedAt!: string | null;

  @ApiProperty({ description: 'Whether a WhatsApp number of its own leads to it.' })
  hasNumber!: boolean;
}

export class BranchPageSchema implements PageDto<BranchEntryDto> {
  @ApiProperty({ type: [BranchEntrySchema] })
  items!: BranchEntrySchema[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}
