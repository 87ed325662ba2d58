import type { CatalogProductDto, MenuImageDto, ProblemDto } from '@sofra/contracts';
import sharp from 'sharp';
import { OwnerDesk } from '../../../test/support/owner-desk';
import { newId } from '../../common/ids';
import { ImagesService } from './images.service';

const DAY_MS = 24 * 3_600_000;
let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const picture = () => sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: '#b3261e' } }).jpeg().toBuffer();
const upload = async (file: Buffer, type = 'image/jpeg') => desk.send<MenuImageDto & ProblemDto>('POST', '/api/catalog/images', file, { 'content-type': type });
const fetchImage = (path: string, headers = {}) => desk.http.app.inject({ method: 'GET', url: `/api/catalog/images/${path}`, headers });

describe('a picture of food', () => {
  it('is kept small, shown to anybody for ever, and not sent again to who has it', async () => {
    const { status, body } = await upload(await picture());
    expect([status, body.width, body.height]).toEqual([201, 1_200, 900]);
    const shown = await fetchImage(body.id);
    expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1_200 });
    expect(shown.rawPayload).toHaveLength(body.size);
    const again = await fetchImage(body.id, { 'if-none-match': String(shown.headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    expect(await sharp((await fetchImage(`${body.id}?size=thumbnail`)).rawPayload).metadata()).toMatchObject({ width: 192, height: 192 });
  });

  it('belongs to a product that names it, and goes a day after nobody does', async () => {
    const [used, unused] = await Promise.all([upload(await picture()), upload(await picture())]);
    const product = (await desk.catalog()).products[0]!;
    await desk.ask<CatalogProductDto>('PATCH', `/api/catalog/products/${product.id}`, { version: product.version, imageId: used.body.id });
    const images = desk.http.app.get(ImagesService);
    await images.forget(new Date(Date.now() + DAY_MS / 2));
    expect((await fetchImage(unused.body.id)).statusCode).toBe(200);
    await images.forget(new Date(Date.now() + 2 * DAY_MS));
    expect((await fetchImage(unused.body.id)).statusCode).toBe(404);
    expect((await fetchImage(used.body.id)).statusCode).toBe(200);
  });

  it.each<[string, Buffer, string, number, string]>([
    ['30 MB', Buffer.alloc(30 * 1024 * 1024), 'image/jpeg', 413, 'payload-too-large'],
    ['a PDF that calls itself a picture', Buffer.from('%PDF-1.7'), 'image/png', 400, 'image-unreadable'],
    ['nothing', Buffer.alloc(0), 'image/png', 400, 'image-unreadable'],
    ['no picture at all', Buffer.from('{}'), 'application/json', 400, 'image-unreadable'],
  ])('is refused when it is %s', async (_, file, type, status, code) => {
    expect(await upload(file, type)).toMatchObject({ status, body: { code } });
  });

  it.each([newId(), 'nothing'])('is not found as %s', async (id) => {
    expect((await fetchImage(id)).json()).toMatchObject({ code: 'not-found' });
  });

  it('takes no picture where a form is wanted', async () => {
    expect(await desk.send('POST', '/api/catalog/categories', await picture(), { 'content-type': 'image/jpeg' })).toMatchObject({ status: 400 });
  });
});
