import { ApiProperty } from '@nestjs/swagger';
import type { AutoAcceptEdit } from '@sofra/contracts';
import { IsBoolean } from 'class-validator';

export class AutoAcceptBody implements AutoAcceptEdit {
  @ApiProperty()
  @IsBoolean({ message: 'not-a-boolean' })
  isOn!: boolean;
}
