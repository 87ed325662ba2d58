import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ROUTES } from '@sofra/contracts';
import { parseWebhook, SIGNATURE_HEADER } from '@sofra/whatsapp';
import { Problem } from '../common/problem';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Connections } from '../whatsapp/connections.service';
import { WebhookHealth } from '../whatsapp/webhook-health.service';
import { IntakeService } from './intake.service';
import { signedEvents } from './signed-events';

/** Where the Cloud API delivers what customers do and what became of our messages. */
// Only WhatsApp calls it, in its own words: no client of ours is generated for it.
@ApiExcludeController()
@Controller()
export class WebhookController {
  constructor(
    @InjectEnv() private readonly env: Env,
    private readonly intake: IntakeService,
    private readonly connections: Connections,
    private readonly health: WebhookHealth,
  ) {}

  /** The platform asks once, when the webhook is subscribed. */
  @Get(ROUTES.webhook)
  verify(@Query() query: Record<string, unknown>): string {
    const isOurs = query['hub.mode'] === 'subscribe' && query['hub.verify_token'] === this.env.whatsapp.verifyToken;
    if (!isOurs) throw new Problem('bad-verify-token', 'hub.mode or hub.verify_token is not what was agreed');
    return String(query['hub.challenge'] ?? '');
  }

  /** 200 promises that everything in the body is safe in the database; anything else brings it back. */
  @Post(ROUTES.webhook)
  @HttpCode(200)
  async receive(@Body() body: Buffer | undefined, @Headers(SIGNATURE_HEADER) signature: unknown): Promise<string> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const maySay = await this.connections.signer(bytes, signature);
    if (!maySay) {
      await this.health.wrongSignature();
      throw new Problem('bad-signature', `${SIGNATURE_HEADER} does not fit the body`);
    }
    const { events, isWhole } = signedEvents(parseWebhook(parseJson(bytes)), maySay);
    if (!isWhole) await this.health.wrongSignature();
    const isTaken = await this.intake.take(events);
    if (!isTaken) throw new Problem('unavailable', 'not everything could be recorded; send it again');
    return '';
  }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new Problem('malformed-json', 'the body is no JSON');
  }
}
