import sharp from 'sharp';
import { shrinkImage } from './shrink-image';

const painted = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#b3261e' } });
const meta = (bytes: Buffer) => sharp(bytes).metadata();

describe(shrinkImage.name, () => {
  it('makes any picture a JPEG of at most 1200 pixels a side, with a square thumbnail', async () => {
    const shrunk = await shrinkImage(await painted(3_000, 1_500).png().toBuffer());
    expect(shrunk).toMatchObject({ width: 1_200, height: 600 });
    expect(await meta(shrunk.bytes)).toMatchObject({ format: 'jpeg', width: 1_200, height: 600 });
    expect(await meta(shrunk.thumbnail)).toMatchObject({ format: 'jpeg', width: 192, height: 192 });
  });

  it('never enlarges', async () => {
    expect(await shrinkImage(await painted(300, 200).webp().toBuffer())).toMatchObject({ width: 300, height: 200 });
  });

  it('turns a phone’s picture upright and forgets where it was taken', async () => {
    const sideways = await painted(400, 200).jpeg().withExif({ IFD3: { GPSLatitude: '41/1 0/1 0/1' } }).withMetadata({ orientation: 6 }).toBuffer();
    expect((await meta(sideways)).exif).toBeDefined();
    const { bytes, width, height } = await shrinkImage(sideways);
    expect([width, height]).toEqual([200, 400]);
    expect((await meta(bytes)).exif).toBeUndefined();
  });

  it('puts what is transparent on white', async () => {
    const glass = sharp({ create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const { bytes } = await shrinkImage(await glass.png().toBuffer());
    const { dominant } = await sharp(bytes).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['a text', async () => Buffer.from('%PDF-1.7 not a picture')],
    ['a picture cut off in the middle', async () => (await painted(800, 800).png().toBuffer()).subarray(0, 400)],
    ['a small file that unpacks to 64 million pixels', () => painted(8_000, 8_000).png().toBuffer()],
  ])('refuses %s', async (_, file) => {
    await expect(shrinkImage(await file())).rejects.toMatchObject({ code: 'image-unreadable' });
  });
});
