import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type StationDto } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Idempotent } from '../idempotency/idempotent';
import { StationBody, StationPatchBody } from './station.body';
import { StationsService } from './stations.service';

@ApiTags('kitchen')
@Controller(ROUTES.stations)
export class StationsController {
  constructor(private readonly stations: StationsService) {}

  @Get()
  @ApiOkResponse({ description: 'The kitchen’s stations in their order, and what each branch says of them.' })
  list(@Staff() { organizationId }: SignedIn): Promise<StationDto[]> {
    return this.stations.list(organizationId);
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ description: 'A new station, at the list’s end unless `position` says where.' })
  @ApiConflictResponse({ description: '`station-exists`.' })
  add(@Staff() staff: SignedIn, @Body() body: StationBody): Promise<StationDto> {
    return this.stations.add(staff, body);
  }

  @Patch(':key')
  @ApiOkResponse({ description: 'The station after the change.' })
  @ApiNotFoundResponse({ description: '`station-unknown`.' })
  edit(@Staff() staff: SignedIn, @Param('key') key: string, @Body() body: StationPatchBody): Promise<StationDto> {
    return this.stations.edit(staff, key, body);
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It is gone; what it made is everybody’s from now on.' })
  @ApiNotFoundResponse({ description: '`station-unknown`.' })
  remove(@Staff() staff: SignedIn, @Param('key') key: string): Promise<void> {
    return this.stations.remove(staff, key);
  }
}
