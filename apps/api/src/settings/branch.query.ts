import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class BranchQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The first branch unless named.' })
  @IsOptional()
  @IsUUID('all', { message: 'unknown' })
  branchId?: string;
}
