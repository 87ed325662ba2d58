import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BranchesModule } from '../branches/branches.module';
import { AccountController } from './account.controller';
import { AuthController } from './auth.controller';
import { PasswordsService } from './passwords.service';
import { RosterService } from './roster.service';
import { SecondFactorService } from './second-factor.service';
import { SessionGuard } from './session.guard';
import { SessionsService } from './sessions.service';
import { StaffController } from './staff.controller';
import { StaffService } from './staff.service';

@Module({
  imports: [BranchesModule],
  controllers: [AuthController, AccountController, StaffController],
  providers: [StaffService, SessionsService, RosterService, PasswordsService, SecondFactorService, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [StaffService, SessionsService],
})
export class StaffModule {}
