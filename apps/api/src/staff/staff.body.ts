import { ApiProperty } from '@nestjs/swagger';
import { type ChangePasswordRequest, type Role, ROLES, SHORTEST_PASSWORD, type SetPasswordRequest, type StaffInvitation, type StaffPatch } from '@sofra/contracts';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { Uuid } from '../common/field-rules';

const LONGEST_NAME = 80;
const LONGEST_PASSWORD = 200;

export class InviteBody implements StaffInvitation {
  @ApiProperty({ example: 'Ayşe Usta' })
  @IsString({ message: 'required' })
  @MaxLength(LONGEST_NAME, { message: 'too-long' })
  @Matches(/\S/, { message: 'required' })
  name!: string;

  @ApiProperty({ example: 'ayse@example.com' })
  @IsEmail({}, { message: 'invalid' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES, { message: 'required' })
  role!: Role;

  @Uuid({ isNullable: true, about: 'The only branch they see; null: all of them. Owners see all.' })
  branchId: string | null = null;
}

export class StaffPatchBody implements StaffPatch {
  @ApiProperty({ required: false })
  @IsOptional()
  @IsString({ message: 'required' })
  @MaxLength(LONGEST_NAME, { message: 'too-long' })
  @Matches(/\S/, { message: 'required' })
  name?: string;

  @ApiProperty({ enum: ROLES, required: false })
  @IsOptional()
  @IsIn(ROLES, { message: 'unknown' })
  role?: Role;

  @IsOptional()
  @Uuid({ isNullable: true, about: 'The only branch they see; null: all of them.' })
  branchId?: string | null;

  @ApiProperty({ required: false, description: 'True: signed out everywhere at once, and in no more.' })
  @IsOptional()
  @IsBoolean({ message: 'invalid' })
  isDisabled?: boolean;
}

export class SetPasswordBody implements SetPasswordRequest {
  @ApiProperty({ description: 'What follows # in the link.' })
  @IsString()
  @Length(1, 100)
  token!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, { message: 'too-long' })
  @MinLength(SHORTEST_PASSWORD, { message: 'too-short' })
  @IsString({ message: 'required' })
  password!: string;
}

export class ChangePasswordBody implements ChangePasswordRequest {
  @ApiProperty()
  @IsString({ message: 'required' })
  @Length(1, LONGEST_PASSWORD, { message: 'required' })
  current!: string;

  @ApiProperty({ minLength: SHORTEST_PASSWORD })
  @MaxLength(LONGEST_PASSWORD, { message: 'too-long' })
  @MinLength(SHORTEST_PASSWORD, { message: 'too-short' })
  @IsString({ message: 'required' })
  password!: string;
}

export class CodeBody {
  @ApiProperty({ description: 'Six digits of the authenticator app, or a recovery code.' })
  @IsString({ message: 'required' })
  @Length(6, 20, { message: 'wrong' })
  code!: string;
}
