import type { Reply } from '@sofra/domain';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { newId } from '../common/ids';
import { OutboxService } from './outbox.service';
import { PictureCopies } from './picture-copies.service';

const DAY_MS = 86_400_000;

describe(PictureCopies.name, () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let shop: Shop;
  let app: ConversationApp;
  let from: Sender;
  let imageId: string;
  let pictures: PictureCopies;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
  });
  beforeEach(async () => {
    // Each spec has its own shop: pictures of the one before are off the menu.
    await run('UPDATE products SET image_id = NULL');
    shop = await aShop(db.database);
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, advance: new EchoAdvance() });
    pictures = app.module.get(PictureCopies);
    from = aSender();
    imageId = newId();
    cloud.media.length = 0;
    cloud.mediaAnswer = 'accept';
    await run('INSERT INTO menu_images (id, organization_id, width, height, bytes, thumbnail) VALUES ($1, $2, 1, 1, $3, $3)', imageId, shop.organizationId, Buffer.from('jpeg'));
    await run('UPDATE products SET image_id = $1 WHERE id = $2', imageId, shop.lahmacunId);
  });
  afterEach(() => app.close());
  afterAll(async () => {
    await db.drop();
    await cloud.close();
  });

  const run = async (text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as Record<string, unknown>[];
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * DAY_MS);
  const found = () => pictures.find(shop.phoneNumberId, imageId);
  const headers = () => cloud.inbox(`+${from.waId}`).map(({ message }) => (message.type === 'interactive' && message.interactive.type === 'button' ? message.interactive.header : null));

  /** A question under the picture, as the conversation writes it. */
  async function ask(body: string): Promise<void> {
    await app.database.transaction(async (tx) => {
      const { rows: [conversation] } = await tx.read<{ id: string }>({ name: 'test-lock-picture', text: 'SELECT id FROM conversations WHERE branch_id = $1 FOR NO KEY UPDATE' }, [shop.branchId]);
      const replies: Reply[] = [{ purpose: 'prompt', content: { kind: 'buttons', body, buttons: [{ id: 'a', title: 'Acılı' }], imageId } }];
      app.module.get(OutboxService).enqueue(tx, { organizationId: shop.organizationId, branchId: shop.branchId, conversationId: conversation!.id, replies });
    });
    await cloud.until(() => cloud.texts(from.waId).includes(body));
  }
  const greet = async () => {
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from, text: 'selam' }]));
    await cloud.until(() => cloud.texts(from.waId).length === 1);
  };

  it('hands a picture in once for a number, and anew before the platform forgets it', async () => {
    await pictures.handIn(app.clock.now());
    await pictures.handIn(inDays(24));
    expect(cloud.media).toEqual([{ phoneNumberId: shop.phoneNumberId, isJpeg: true }]);
    expect(await found()).toBe('1');
    await pictures.handIn(inDays(26));
    expect(await found()).toBe('2');
  });

  it('hands it in for each number, and what is on no menu for none', async () => {
    await run(`INSERT INTO branches (id, organization_id, name, phone_number_id) VALUES ($1, $2, 'Moda', $3)`, newId(), shop.organizationId, `9${shop.phoneNumberId}`);
    await pictures.handIn(app.clock.now());
    expect(cloud.media.map(({ phoneNumberId }) => phoneNumberId).toSorted()).toEqual([shop.phoneNumberId, `9${shop.phoneNumberId}`].toSorted());
    await run('UPDATE products SET archived_at = now() WHERE id = $1', shop.lahmacunId);
    await pictures.handIn(inDays(26));
    expect(cloud.media).toHaveLength(2);
  });

  it('tries again after a while when it was not taken, later each time', async () => {
    cloud.mediaAnswer = 'refuse';
    const minutes = (count: number) => inDays(count / 1_440);
    await pictures.handIn(minutes(0));
    await pictures.handIn(minutes(1));
    await pictures.handIn(minutes(3));
    expect(await run('SELECT failures FROM menu_image_copies WHERE image_id = $1', imageId)).toEqual([{ failures: 2 }]);
    expect(await found()).toBeNull();
    cloud.mediaAnswer = 'accept';
    await pictures.handIn(minutes(6));
    expect(await found()).toBeNull();
    await pictures.handIn(minutes(8));
    expect(await found()).toBe('1');
  });

  it('stands above the message, which goes without it as long as there is no copy', async () => {
    await greet();
    await ask('Acı: seçin');
    await pictures.handIn(app.clock.now());
    await ask('Ekmek: seçin');
    expect(headers().slice(1)).toEqual([undefined, { type: 'image', image: { id: '1' } }]);
  });

  it('stays away when the platform does not take it: the same words go without, and it is handed in anew', async () => {
    await greet();
    await pictures.handIn(app.clock.now());
    cloud.answer('Acı: seçin', { kind: 'refuse', code: 100 });
    await ask('Acı: seçin');
    await cloud.until(() => headers().length === 3);
    expect(headers().slice(1).map((header) => header?.type)).toEqual(['image', undefined]);
    expect(await found()).toBeNull();
    await pictures.handIn(inDays(1));
    expect(await found()).toBe('2');
  });
});
