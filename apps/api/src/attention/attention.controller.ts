import { Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiForbiddenResponse, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type AttentionDto, type ReplayDto, ROUTES } from '@sofra/contracts';
import { type SignedIn, Staff } from '../common/access';
import { Problem } from '../common/problem';
import { HandoverService } from '../conversation/handover/handover.service';
import { AttentionReader } from './attention-reader';
import { AttentionService } from './attention.service';

const messageId = new ParseIntPipe({ exceptionFactory: () => new Problem('message-unknown', 'There is no such failed message.') });

const unknownChat = () => new Problem('conversation-unknown', 'There is no such conversation.');
const chatId = new ParseUUIDPipe({ exceptionFactory: unknownChat });

@ApiTags('attention')
@ApiForbiddenResponse({ description: 'For owners and managers.' })
@Controller(ROUTES.attention)
export class AttentionController {
  constructor(
    private readonly attention: AttentionReader,
    private readonly service: AttentionService,
    private readonly handover: HandoverService,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'What went wrong and waits for a person; phone numbers masked.' })
  read(@Staff() staff: SignedIn): Promise<AttentionDto> {
    return this.attention.read(staff);
  }

  @Post('messages/:id/replay')
  @HttpCode(200)
  @ApiOkResponse({ description: 'Tries a failed message again and tells what came of it.' })
  @ApiNotFoundResponse({ description: '`message-unknown`: not yours, or not failed any more.' })
  async replay(@Staff() staff: SignedIn, @Param('id', messageId) id: number): Promise<ReplayDto> {
    return { result: await this.service.replay(staff, id) };
  }

  @Post('messages/:id/dismiss')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A failed message is kept, but tried and shown no more.' })
  @ApiNotFoundResponse({ description: '`message-unknown`.' })
  async dismiss(@Staff() staff: SignedIn, @Param('id', messageId) id: number): Promise<void> {
    await this.service.dismiss(staff, id);
  }

  @Post('chats/:id/take-over')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A person talks to the customer: the bot keeps quiet for half an hour, or until it is handed back.' })
  @ApiNotFoundResponse({ description: '`conversation-unknown`.' })
  async takeOver(@Staff() staff: SignedIn, @Param('id', chatId) id: string): Promise<void> {
    if (!(await this.handover.takeOver(staff, id))) throw unknownChat();
  }

  @Post('chats/:id/hand-back')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The bot answers again, from the next message on.' })
  @ApiNotFoundResponse({ description: '`conversation-unknown`.' })
  async handBack(@Staff() staff: SignedIn, @Param('id', chatId) id: string): Promise<void> {
    if (!(await this.handover.handBack(staff, id))) throw unknownChat();
  }

  @Post('branches/:id/resume-sending')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The number sends again; a cause that is still there stops it anew.' })
  @ApiNotFoundResponse({ description: '`branch-unknown`.' })
  async resumeSending(@Staff() staff: SignedIn, @Param('id') id: string): Promise<void> {
    await this.service.resumeSending(staff, id);
  }
}
