import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiPayloadTooLargeResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { type MenuImageDto, ROUTES } from '@sofra/contracts';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { type SignedIn, Staff } from '../../common/access';
import { Problem } from '../../common/problem';
import { ImagesService } from './images.service';

const SIZES = ['full', 'thumbnail'] as const;
const uuid = new ParseUUIDPipe({ exceptionFactory: unknownImage });

class ImageQuery {
  @ApiPropertyOptional({ enum: SIZES, default: 'full' })
  @IsOptional()
  @IsIn(SIZES)
  size: (typeof SIZES)[number] = 'full';
}

@ApiTags('catalog')
@Controller(ROUTES.images)
export class ImagesController {
  constructor(private readonly images: ImagesService) {}

  @Post()
  @HttpCode(201)
  @ApiConsumes('image/*')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ description: 'Kept, upright and small; name its id as a product’s `imageId` within a day.' })
  @ApiPayloadTooLargeResponse({ description: '`payload-too-large`: more than 12 MB.' })
  keep(@Staff() staff: SignedIn, @Body() file: unknown): Promise<MenuImageDto> {
    return this.images.keep(staff, file);
  }

  // Customers see them too, and the platform fetches them without a session. A picture never changes: another one has another id.
  @Get(':id')
  @ApiOkResponse({ content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } })
  @ApiNotFoundResponse({ description: '`not-found`.' })
  async show(@Param('id', uuid) id: string, @Query() { size }: ImageQuery, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const etag = `"${id}-${size}"`;
    const bytes = await this.images.read(id, size === 'thumbnail');
    if (!bytes) throw unknownImage();
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', etag);
    if (known === etag) await reply.status(304).send();
    else await reply.type('image/jpeg').send(bytes);
  }
}

function unknownImage(): Problem {
  return new Problem('not-found', 'There is no such picture.');
}
