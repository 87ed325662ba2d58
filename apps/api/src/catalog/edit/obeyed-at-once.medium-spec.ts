import type { BoardEventDto, ProductEdit } from '@sofra/contracts';
import { Chat } from '../../../test/support/a-chat';
import { aShop, type Shop } from '../../../test/support/a-shop';
import { conversationApp, type ConversationApp } from '../../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { FakeCloudApi } from '../../../test/support/fake-cloud-api';
import { newId } from '../../common/ids';
import type { SignedIn } from '../../common/access';
import { TransferService } from '../transfer/transfer.service';
import { BranchProductService } from './branch-product.service';
import { CatalogReader } from './catalog-reader';
import { ProductsService } from './products.service';
import { SaleService } from './sale.service';

const PLAIN: Omit<ProductEdit, 'categoryId'> = {
  externalId: null, name: {}, description: {}, price: 0, isAvailable: true, station: null, taxClass: 'food', isAlcohol: false, isStockCounted: false, imageId: null,
  synonyms: [], allergens: [], diets: [], schedule: [], modifierGroups: [], slots: [], branches: [],
};

/** Two instances on one database: the owner's change is made on the one, the customer is answered by the other. */
describe('what the owner changes', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let office: ConversationApp;
  let counter: ConversationApp;
  let shop: Shop;
  let staff: SignedIn;
  let chat: Chat;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    const options = { databaseUrl: db.url, cloudApiUrl: cloud.url };
    [office, counter] = [await conversationApp(options), await conversationApp(options)];
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    staff = { staffId: newId(), email: 'usta@sofra.example', role: 'owner', organizationId: shop.organizationId, branchId: null };
    await db.database.pool.query(`INSERT INTO staff (id, organization_id, email, password_hash, role) VALUES ($1, $2, $3, 'x', 'owner')`, [staff.staffId, staff.organizationId, `${staff.staffId}@sofra.example`]);
    chat = new Chat(cloud, shop.phoneNumberId, [counter]);
  });

  afterAll(async () => {
    await office.close();
    await counter.close();
    await db.drop();
    await cloud.close();
  });

  const of = <T>(service: abstract new (...args: never[]) => T) => office.module.get<T>(service, { strict: false });
  const sales = () => of(SaleService);
  const setPrice = async (id: string, price: number) => {
    const { version } = (await of(CatalogReader).product(shop.organizationId, id))!;
    await of(ProductsService).change(staff, id, version, { price });
  };
  const orders = async () => (await db.database.pool.query<{ total: number }>('SELECT total FROM orders WHERE organization_id = $1', [shop.organizationId])).rows;
  const boardEvents = async () => (await db.database.pool.query<{ type: string; payload: unknown }>('SELECT type, payload FROM board_events WHERE branch_id = $1 ORDER BY seq', [shop.branchId])).rows;

  it('reaches an open basket: a new price is said before anything is paid, and the second tap pays it', async () => {
    expect(await chat.type('2 ayran')).toContain('80,00');
    await setPrice(shop.ayranId, 5_000);
    expect(await chat.tap(/nakit/i)).toContain('100,00');
    expect(await orders()).toEqual([]);
    await chat.tap(/nakit/i);
    expect(await orders()).toEqual([{ total: 10_000 }]);
  });

  it('reaches an open basket and every board: what is sold out is not sold, and comes back', async () => {
    await chat.type('1 lahmacun 1 ayran');
    await sales().setProduct(staff, shop.ayranId, 'two-hours');
    const answer = await chat.tap(/nakit/i);
    expect(answer).toContain('Ayran');
    expect(await orders()).toEqual([]);
    await sales().setProduct(staff, shop.ayranId, 'back');
    expect((await boardEvents()).map(({ type }) => type)).toEqual(['product.sold-out', 'product.back']);
    expect(await chat.type('ayran')).toContain('40,00');
  });

  const product = async (patch: Partial<ProductEdit>) => {
    const { version } = (await of(CatalogReader).product(shop.organizationId, shop.ayranId))!;
    await of(ProductsService).change(staff, shop.ayranId, version, patch);
  };
  const toldOf = async (productId: string) =>
    (await boardEvents()).filter(({ payload }) => (payload as BoardEventDto).product?.productId === productId).map(({ type, payload }) => `${type} ${(payload as BoardEventDto).product?.soldOutUntil}`);

  it("reaches every board when a product is switched off in its sheet, taken off the menu, or off in that board's branch only", async () => {
    await product({ isAvailable: false });
    await product({ price: 4_500 });
    await product({ isAvailable: true });
    await of(ProductsService).archive(staff, shop.ayranId, true);
    await of(ProductsService).archive(staff, shop.ayranId, false);
    await product({ branches: [{ branchId: shop.branchId, price: null, isAvailable: false }] });
    const off = 'product.sold-out 9999-12-31T00:00:00.000Z';
    expect(await toldOf(shop.ayranId)).toEqual([off, 'product.back null', off, 'product.back null', off]);
  });

  it('reaches the board when portions are counted, have run out, and are there again', async () => {
    const count = (remaining: number) => of(BranchProductService).setStock(staff, shop.ayranId, shop.branchId, remaining);
    await count(3);
    await product({ isStockCounted: true });
    await count(0);
    await count(5);
    expect(await toldOf(shop.ayranId)).toEqual(['product.sold-out 9999-12-31T00:00:00.000Z', 'product.back null']);
  });

  it('reaches every board when a file switches a product off', async () => {
    const file = await of(TransferService).asFile(staff);
    const switched = { ...file, products: file.products.map((each) => (each.name?.['tr'] === 'Ayran' ? { ...each, isAvailable: false } : each)) };
    expect(await of(TransferService).takeFile(staff, switched, true)).toMatchObject({ faults: [] });
    expect(await toldOf(shop.ayranId)).toEqual([]);
    await of(TransferService).takeFile(staff, switched, false);
    expect(await toldOf(shop.ayranId)).toEqual(['product.sold-out 9999-12-31T00:00:00.000Z']);
  });

  it('reaches an open basket: a combo is made, filled, and asks anew for the part that it no longer has', async () => {
    const choices = (...ids: string[]) => ids.map((productId) => ({ productId, extra: 0 }));
    const write = async (version: number, slots: ProductEdit['slots']) => of(ProductsService).change(staff, comboId, version, { slots });
    const [category] = (await db.database.pool.query<{ id: string }>('SELECT category_id AS id FROM products WHERE id = $1', [shop.ayranId])).rows;
    const plain = { ...PLAIN, categoryId: category!.id, name: { tr: 'Öğle Menü' }, price: 11_000 };
    const { id: comboId, version } = await of(ProductsService).create(staff, plain);
    const made = await write(version, [{ id: null, name: { tr: 'Yemek' }, choices: choices(shop.lahmacunId) }, { id: null, name: { tr: 'İçecek' }, choices: choices(shop.ayranId, shop.lahmacunId) }]);
    await chat.type('öğle menü');
    expect(await chat.tap(/Ayran/)).toContain('110,00');
    const [food, drink] = made.slots;
    await write(made.version, [food!, { ...drink!, choices: choices(shop.lahmacunId) }]);
    await chat.tap(/nakit/i);
    expect(await orders()).toEqual([]);
  });

  it('reaches an open basket: what is off the menu is no longer in it', async () => {
    await chat.type('1 lahmacun 1 ayran');
    await of(ProductsService).archive(staff, shop.ayranId, true);
    await chat.tap(/nakit/i);
    expect(await orders()).toEqual([]);
    await chat.tap(/nakit/i);
    expect(await orders()).toEqual([{ total: 9_000 }]);
  });
});
