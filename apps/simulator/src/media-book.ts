import { graphRefusal } from './graph-error';
import type { GraphRefusal } from './graph-error';

const MOST_BYTES = 5 * 1024 * 1024;
const IMAGE_TYPES: readonly string[] = ['image/jpeg', 'image/png'];

/** A picture that the business handed in. */
export interface Media {
  bytes: Buffer;
  type: string;
}

/** What the platform keeps of the business's pictures; forgotten with the process, as the real one forgets after 30 days. */
export class MediaBook {
  private readonly kept = new Map<string, Media>();
  // Another one each time the simulator starts, so that an id of before is unknown and not another picture.
  private last = Date.now();

  /** Takes what `POST /{number}/media` was sent. */
  async take(form: FormData): Promise<{ id: string } | GraphRefusal> {
    const file = form.get('file');
    if (form.get('messaging_product') !== 'whatsapp') return graphRefusal(100, 'messaging_product must be whatsapp.');
    if (!(file instanceof Blob)) return graphRefusal(100, 'file is required.');
    const type = file.type || String(form.get('type') ?? '');
    if (!IMAGE_TYPES.includes(type)) return graphRefusal(100, `This simulator keeps pictures only, not ${type || 'files without a type'}.`);
    if (file.size > MOST_BYTES) return graphRefusal(131053, 'A picture has at most 5 MB.');
    const id = String(++this.last);
    this.kept.set(id, { bytes: Buffer.from(await file.arrayBuffer()), type });
    return { id };
  }

  find(id: string): Media | undefined {
    return this.kept.get(id);
  }
}
