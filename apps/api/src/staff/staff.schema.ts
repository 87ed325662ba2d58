import { ApiProperty } from '@nestjs/swagger';
import type { AccountDto, InvitedDto, PageDto, PasswordLinkDto, RecoveryCodesDto, SecondFactorSetupDto, SessionDto, StaffDto } from '@sofra/contracts';
import { type Role, ROLES } from '@sofra/contracts';

const moment = { type: String, format: 'date-time' } as const;

export class StaffSchema implements StaffDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) branchId!: string | null;
  @ApiProperty(moment) createdAt!: string;
  @ApiProperty({ ...moment, nullable: true }) disabledAt!: string | null;
  @ApiProperty({ ...moment, nullable: true }) lastSeenAt!: string | null;
  @ApiProperty() hasPassword!: boolean;
  @ApiProperty() hasSecondFactor!: boolean;
}

export class StaffPageSchema implements PageDto<StaffDto> {
  @ApiProperty({ type: [StaffSchema] }) items!: StaffSchema[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class PasswordLinkSchema implements PasswordLinkDto {
  @ApiProperty({ example: '/set-password#…' }) path!: string;
  @ApiProperty(moment) expiresAt!: string;
}

export class InvitedSchema implements InvitedDto {
  @ApiProperty({ type: StaffSchema }) staff!: StaffSchema;
  @ApiProperty({ type: PasswordLinkSchema }) link!: PasswordLinkSchema;
}

class SessionSchema implements SessionDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, nullable: true }) userAgent!: string | null;
  @ApiProperty(moment) createdAt!: string;
  @ApiProperty(moment) lastSeenAt!: string;
  @ApiProperty() isThis!: boolean;
}

export class AccountSchema implements AccountDto {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty() hasSecondFactor!: boolean;
  @ApiProperty({ type: 'integer' }) recoveryCodes!: number;
  @ApiProperty({ type: [SessionSchema] }) sessions!: SessionSchema[];
}

export class SecondFactorSetupSchema implements SecondFactorSetupDto {
  @ApiProperty() secret!: string;
  @ApiProperty() uri!: string;
  @ApiProperty({ description: 'SVG' }) qr!: string;
}

export class RecoveryCodesSchema implements RecoveryCodesDto {
  @ApiProperty({ type: [String] }) codes!: string[];
}
