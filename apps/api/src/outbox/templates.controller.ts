import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type TemplateDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { TemplateBook } from './template-book.service';

@ApiTags('whatsapp')
@ApiForbiddenResponse({ description: 'For owners and managers.' })
@Controller(ROUTES.whatsappTemplates)
export class TemplatesController {
  constructor(private readonly book: TemplateBook) {}

  @Get()
  @ApiOkResponse({ description: 'Every wording for messages outside the 24-hour window, with how it stands at WhatsApp.' })
  list(@Staff() { organizationId }: SignedIn): Promise<TemplateDto[]> {
    return this.book.list(organizationId);
  }

  @Post('submit')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Asks WhatsApp how they stand, hands in what is missing, and tells how they stand now.' })
  submit(@Staff() { organizationId }: SignedIn): Promise<TemplateDto[]> {
    return this.book.submitAll(organizationId);
  }
}
