import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type FailedOutcome, MediaClient } from '@sofra/whatsapp';
import { Clock } from '../common/clock';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';
import { Connections } from '../whatsapp/connections.service';
import { FIND_PICTURE, PICTURE_BYTES, PICTURE_FAILED, PICTURE_UPLOADED, PICTURES_DUE } from './picture-statements';

const EVERY_MS = 5_000;
// A menu of two hundred pictures is with the platform in two minutes, and nobody else waits for it.
const AT_A_TIME = 10;

interface Due {
  imageId: string;
  phoneNumberId: string;
}

/**
 * The platform's copies of our pictures: one for each picture and number, handed in ahead and renewed before it expires, so that no
 * reply ever waits for one.
 */
@Injectable()
export class PictureCopies implements OnModuleInit {
  private readonly log = new Logger('Pictures');

  constructor(
    private readonly database: Database,
    private readonly ticker: TickerService,
    private readonly clock: Clock,
    private readonly connections: Connections,
    @InjectEnv() private readonly env: Env,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'hand in pictures', everyMs: EVERY_MS, on: 'leader', run: (now) => this.handIn(now) });
  }

  /** What the number may send of a picture now; null when the platform has none. */
  async find(phoneNumberId: string, imageId: string): Promise<string | null> {
    const { rows } = await this.database.query<{ mediaId: string | null }>(FIND_PICTURE, [imageId, phoneNumberId, this.clock.now()]);
    return rows[0]?.mediaId ?? null;
  }

  /** Gives the platform what it lacks, one after the other. */
  async handIn(now: Date): Promise<void> {
    const { rows } = await this.database.query<Due>(PICTURES_DUE, [now, AT_A_TIME]);
    for (const due of rows) await this.upload(due, now);
  }

  private async upload({ imageId, phoneNumberId }: Due, now: Date): Promise<void> {
    const bytes = (await this.database.query<{ bytes: Buffer }>(PICTURE_BYTES, [imageId])).rows[0]?.bytes;
    if (!bytes) return;
    const { apiUrl: baseUrl, apiVersion: version } = this.env.whatsapp;
    const accessToken = await this.connections.tokenOf({ phoneNumberId });
    const answer = await new MediaClient({ baseUrl, version, phoneNumberId, accessToken }).uploadJpeg(Uint8Array.from(bytes));
    if ('id' in answer) {
      await this.database.query(PICTURE_UPLOADED, [imageId, phoneNumberId, answer.id, now]);
      return;
    }
    await this.database.query(PICTURE_FAILED, [imageId, phoneNumberId, now]);
    this.log.warn(`picture ${imageId} was not taken for number ${phoneNumberId}: ${whyNot(answer)}`);
  }
}

function whyNot(outcome: FailedOutcome): string {
  return 'error' in outcome && outcome.error ? `${outcome.error.code} ${outcome.error.details ?? outcome.error.message}` : 'no answer';
}
