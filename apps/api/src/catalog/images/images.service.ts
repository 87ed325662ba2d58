import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MenuImageDto } from '@sofra/contracts';
import type { SignedIn } from '../../common/access';
import { Clock } from '../../common/clock';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import { Database } from '../../database/database';
import type { Statement } from '../../database/transaction';
import { TickerService } from '../../ticker/ticker.service';
import { shrinkImage } from './shrink-image';

const HOUR_MS = 3_600_000;
/** Somebody may still be filling in the form that the picture is for. */
const KEPT_UNUSED_MS = 24 * HOUR_MS;

const INSERT: Statement = {
  name: 'menu-image-insert',
  text: 'INSERT INTO menu_images (id, organization_id, width, height, bytes, thumbnail, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
};

const READ: Statement = { name: 'menu-image-read', text: 'SELECT bytes FROM menu_images WHERE id = $1' };
const READ_THUMBNAIL: Statement = { name: 'menu-thumbnail-read', text: 'SELECT thumbnail AS bytes FROM menu_images WHERE id = $1' };

const FORGET: Statement = {
  name: 'menu-image-forget',
  text: 'DELETE FROM menu_images i WHERE i.created_at < $1 AND NOT EXISTS (SELECT FROM products p WHERE p.image_id = i.id)',
};

/** Pictures of food: taken in small, given out as they are, forgotten when no product shows them. */
@Injectable()
export class ImagesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ticker: TickerService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'forget pictures', everyMs: HOUR_MS, on: 'leader', run: (now) => this.forget(now) });
  }

  /** Keeps a picture for a product that will name it. */
  async keep({ organizationId }: SignedIn, file: unknown): Promise<MenuImageDto> {
    if (!Buffer.isBuffer(file) || file.length === 0) throw new Problem('image-unreadable', 'Send the file itself as the body, with its own content type, as image/jpeg.');
    const { width, height, bytes, thumbnail } = await shrinkImage(file);
    const id = newId();
    await this.database.query(INSERT, [id, organizationId, width, height, bytes, thumbnail, this.clock.now()]);
    return { id, width, height, size: bytes.length };
  }

  /** The JPEG; undefined when there is no such picture. */
  async read(id: string, isThumbnail: boolean): Promise<Buffer | undefined> {
    const { rows } = await this.database.query<{ bytes: Buffer }>(isThumbnail ? READ_THUMBNAIL : READ, [id]);
    return rows[0]?.bytes;
  }

  /** Drops what no product has shown for a day; archived products keep theirs. */
  async forget(now: Date): Promise<void> {
    await this.database.query(FORGET, [new Date(now.getTime() - KEPT_UNUSED_MS)]);
  }
}
