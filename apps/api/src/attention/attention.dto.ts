import { ApiProperty } from '@nestjs/swagger';
import {
  type AttentionDto,
  type ChatDto,
  type ChatLineDto,
  type DroppedReplyDto,
  FAILURE_CAUSES,
  type FailedMessageDto,
  type FailureCause,
  REPLAY_RESULTS,
  type ReplayDto,
  type ReplayResult,
  type StoppedBranchDto,
} from '@sofra/contracts';

class FailedMessageSchema implements FailedMessageDto {
  @ApiProperty()
  id!: number;

  @ApiProperty()
  branchName!: string;

  @ApiProperty({ example: 'text' })
  kind!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last digits of the sender’s number.' })
  sender!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ enum: FAILURE_CAUSES })
  cause!: FailureCause;

  @ApiProperty()
  attempts!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it is tried again by itself.' })
  nextAttemptAt!: string | null;
}

class StoppedBranchSchema implements StoppedBranchDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'The platform’s error code.', example: 190 })
  code!: number;

  @ApiProperty({ description: 'The platform’s own words.' })
  detail!: string;

  @ApiProperty({ description: 'Replies that go out once sending is resumed.' })
  waiting!: number;
}

class DroppedReplySchema implements DroppedReplyDto {
  @ApiProperty()
  id!: number;

  @ApiProperty()
  branchName!: string;

  @ApiProperty({ example: 'status' })
  purpose!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Last digits of the recipient’s number.' })
  recipient!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'window-closed' })
  reason!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'The platform’s error code.' })
  code!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  orderNumber!: number | null;
}

class UnroutedSchema {
  @ApiProperty()
  count!: number;

  @ApiProperty({ format: 'date-time' })
  lastAt!: string;
}

class ChatLineSchema implements ChatLineDto {
  @ApiProperty({ enum: ['customer', 'bot', 'staff'] })
  from!: ChatLineDto['from'];

  @ApiProperty({ example: 'text' })
  kind!: string;

  @ApiProperty({ type: String, nullable: true })
  text!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

class ChatSchema implements ChatDto {
  @ApiProperty({ format: 'uuid' })
  conversationId!: string;

  @ApiProperty()
  branchName!: string;

  @ApiProperty()
  customerName!: string;

  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the customer asked for a person.' })
  calledAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until then the bot keeps quiet.' })
  handedOverUntil!: string | null;

  @ApiProperty({ type: [ChatLineSchema] })
  messages!: ChatLineSchema[];
}

/** `AttentionDto` as the API's description shows it. */
export class AttentionSchema implements AttentionDto {
  @ApiProperty({ description: 'How many things there are; lists hold the newest fifty.' })
  count!: number;

  @ApiProperty({ type: [ChatSchema] })
  chats!: ChatSchema[];

  @ApiProperty({ type: [FailedMessageSchema] })
  failedMessages!: FailedMessageSchema[];

  @ApiProperty({ type: [StoppedBranchSchema] })
  stoppedBranches!: StoppedBranchSchema[];

  @ApiProperty({ type: [DroppedReplySchema] })
  droppedReplies!: DroppedReplySchema[];

  @ApiProperty({ type: UnroutedSchema, nullable: true, description: 'Messages to numbers of no branch; told to owners.' })
  unrouted!: UnroutedSchema | null;
}

/** `ReplayDto` as the API's description shows it. */
export class ReplaySchema implements ReplayDto {
  @ApiProperty({ enum: REPLAY_RESULTS, description: '`pending`: it waits for its conversation and is taken by itself.' })
  result!: ReplayResult;
}
