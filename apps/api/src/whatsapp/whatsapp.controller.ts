import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { ROUTES, type WhatsAppDto, type WhatsAppTestDto } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import { type SignedIn, Staff } from '../common/access';
import { Idempotent } from '../idempotency/idempotent';
import { TemplateBook } from '../outbox/template-book.service';
import { BranchQuery } from '../settings/branch.query';
import { ConnectService } from './connect.service';
import { TestMessage } from './test-message.service';
import { ConnectBody, TestBody } from './whatsapp.body';
import { WhatsAppState } from './whatsapp-state.service';

@ApiTags('whatsapp')
@ApiNotFoundResponse({ description: '`branch-unknown`.' })
@Controller(ROUTES.whatsapp)
export class WhatsAppController {
  constructor(
    private readonly branches: BranchesService,
    private readonly state: WhatsAppState,
    private readonly connecting: ConnectService,
    private readonly book: TemplateBook,
    private readonly test: TestMessage,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'A branch’s connection as it stands now, asked of the platform; never a token or secret.' })
  async read(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<WhatsAppDto> {
    return this.state.of(await this.branches.ownBranch(staff, branchId));
  }

  @Put()
  @ApiOkResponse({ description: 'Checked with the platform, then kept; customers’ messages to the number reach this branch from now on.' })
  @ApiServiceUnavailableResponse({ description: '`whatsapp-unreachable`: nothing was kept.' })
  async connect(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() body: ConnectBody): Promise<WhatsAppDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    await this.connecting.connect(staff, branch, body);
    return this.read(staff, { branchId: branch.id });
  }

  @Delete()
  @ApiOkResponse({ description: 'The number leads nowhere from now on.' })
  async disconnect(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<WhatsAppDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    await this.connecting.disconnect(staff, branch);
    return this.read(staff, { branchId: branch.id });
  }

  @Post('repair')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Subscribes the app to the account, asks how the wordings stand and hands in those that are missing.' })
  async repair(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery): Promise<WhatsAppDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    const { accountId } = await this.state.of(branch);
    if (accountId) {
      await this.connecting.subscribe(accountId);
      await this.book.submitMissing([accountId]);
    }
    return this.state.of(branch);
  }

  @Post('test')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ description: 'What became of a line to a phone of your own.' })
  async sendTest(@Staff() staff: SignedIn, @Query() { branchId }: BranchQuery, @Body() { phone }: TestBody): Promise<WhatsAppTestDto> {
    return this.test.send(await this.branches.ownBranch(staff, branchId), phone);
  }
}
