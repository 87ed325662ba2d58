import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BranchesModule } from '../branches/branches.module';
import { AuthController } from './auth.controller';
import { SessionGuard } from './session.guard';
import { SessionsService } from './sessions.service';
import { StaffService } from './staff.service';

@Module({
  imports: [BranchesModule],
  controllers: [AuthController],
  providers: [StaffService, SessionsService, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [StaffService, SessionsService],
})
export class StaffModule {}
