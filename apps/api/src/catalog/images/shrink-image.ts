import type { Sharp } from 'sharp';
import { Problem } from '../../common/problem';

/** Wide enough for any phone; the chat shows pictures far smaller. */
const MOST_PIXELS_A_SIDE = 1_200;
const THUMBNAIL_SIDE = 192;
/** A file may be small and its picture enormous: what is beyond this is not unpacked. */
const MOST_PIXELS = 60_000_000;
/** The platform takes no picture above 5 MB. */
const MOST_BYTES = 5 * 1024 * 1024;
/** The first that makes the picture small enough for the platform is taken; food is never that noisy, but files are what people send. */
const QUALITIES = [82, 60, 40] as const;

/** What a picture becomes: two JPEGs without a word about who took it where. */
export interface ShrunkImage {
  width: number;
  height: number;
  bytes: Buffer;
  thumbnail: Buffer;
}

/** Loaded with the first picture, since it costs 20 MB of memory. On one thread, nothing kept: pictures are rare, orders are not. */
async function loadSharp(): Promise<typeof import('sharp').default> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** Turned upright, at most 1200 pixels a side, on white, without metadata; refuses what is no picture we can read. */
export async function shrinkImage(file: Buffer): Promise<ShrunkImage> {
  const sharp = await loadSharp();
  try {
    const upright = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ width: MOST_PIXELS_A_SIDE, height: MOST_PIXELS_A_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 0 })
      .toBuffer();
    const thumbnail = await sharp(upright).resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'cover' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
    return { ...(await asJpeg(sharp(upright))), thumbnail };
  } catch {
    // libvips says in many words what it dislikes of a file; whoever chose it needs only this.
    throw new Problem('image-unreadable', 'The file is no JPEG, PNG, WebP, AVIF, GIF or TIFF picture, is damaged, or has more than 60 million pixels.');
  }
}

async function asJpeg(picture: Sharp): Promise<Omit<ShrunkImage, 'thumbnail'>> {
  for (const quality of QUALITIES) {
    const { data, info } = await picture.clone().jpeg({ quality, mozjpeg: true }).toBuffer({ resolveWithObject: true });
    if (data.length <= MOST_BYTES) return { width: info.width, height: info.height, bytes: data };
  }
  throw new Error('a picture of 1200 pixels a side is above 5 MB at the lowest quality');
}
