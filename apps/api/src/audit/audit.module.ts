import { Global, Module } from '@nestjs/common';
import { MenuNamesModule } from '../menu-names/menu-names.module';
import { AuditReaderService } from './audit-reader.service';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';

/** Global, because every room of the administration notes what it changes. */
@Global()
@Module({ imports: [MenuNamesModule], controllers: [AuditController], providers: [AuditService, AuditReaderService], exports: [AuditService] })
export class AuditModule {}
