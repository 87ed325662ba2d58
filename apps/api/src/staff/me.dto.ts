import { ApiProperty } from '@nestjs/swagger';
import { type MeDto, ROLES, type Role } from '@sofra/contracts';

class BranchOfMe {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

/** `MeDto` as the API's description shows it. */
export class MeSchema implements MeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ format: 'uuid' })
  organizationId!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The only branch they may see; null: all of them.' })
  branchId!: string | null;

  @ApiProperty({ type: [BranchOfMe] })
  branches!: BranchOfMe[];
}
