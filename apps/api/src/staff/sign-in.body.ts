import { ApiProperty } from '@nestjs/swagger';
import type { SignInRequest } from '@sofra/contracts';
import { IsOptional, IsString, Length } from 'class-validator';

export class SignInBody implements SignInRequest {
  @ApiProperty({ example: 'owner@example.com' })
  @IsString()
  @Length(3, 254)
  email!: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  password!: string;

  @ApiProperty({ required: false, description: 'Of the authenticator app, or a recovery code.' })
  @IsOptional()
  @IsString()
  @Length(6, 20)
  code?: string;
}
