import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service';

/** Global, because every room of the administration notes what it changes. */
@Global()
@Module({ providers: [AuditService], exports: [AuditService] })
export class AuditModule {}
