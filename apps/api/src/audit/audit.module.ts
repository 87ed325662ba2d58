import { Global, Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { MenuNamesModule } from '../menu-names/menu-names.module';
import { AuditExport } from './audit-export';
import { AuditReaderService } from './audit-reader.service';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';

/** Global, because every room of the administration notes what it changes. */
@Global()
@Module({ imports: [BranchesModule, MenuNamesModule], controllers: [AuditController], providers: [AuditExport, AuditService, AuditReaderService], exports: [AuditService] })
export class AuditModule {}
