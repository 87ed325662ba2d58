import type { EntityManager } from 'typeorm';
import { CategoryEntity } from '../catalog/category.entity';
import { ComboEntity, ComboSlotEntity, ComboSlotProductEntity } from '../catalog/combo.entity';
import { ModifierEntity } from '../catalog/modifier.entity';
import { ModifierGroupEntity, ProductModifierGroupEntity } from '../catalog/modifier-group.entity';
import { ProductEntity } from '../catalog/product.entity';
import { CategoryTranslationEntity, ComboSlotTranslationEntity, ModifierGroupTranslationEntity, ModifierTranslationEntity, ProductTranslationEntity } from '../catalog/translations.entity';
import { newId } from '../common/ids';
import { CouponEntity } from '../coupon/coupon.entity';
import { StationEntity, StationTranslationEntity } from '../stations/station.entity';
import { ReferralSettingsEntity } from '../referrals/referral.entity';
import { DEMO_COMBOS, type DemoSlot } from './demo/combos';
import { DEMO_COUPONS } from './demo/coupons';
import { DEMO_STATIONS, lira, type DemoCategory, type DemoGroup, type DemoProduct } from './demo/demo-menu';
import { DONER } from './demo/doner';
import { GRILL_AND_OVEN } from './demo/grill-and-oven';
import { DEMO_GROUPS } from './demo/modifier-groups';
import { SIDES } from './demo/sides';
import { SWEETS_AND_DRINKS } from './demo/sweets-and-drinks';
import { addFirstBranch } from './first-branch';

export const DEMO_MENU: readonly DemoCategory[] = [...DONER, ...GRILL_AND_OVEN, ...SIDES, ...SWEETS_AND_DRINKS];

const LOCALES = ['tr', 'en'] as const;
const DAY_MS = 24 * 60 * 60_000;

/** Fills an empty database with a döner shop; answers its organization's id. */
export async function seedDemo(manager: EntityManager): Promise<string> {
  const organizationId = await addFirstBranch(manager, 'Sofra Döner', { phone: '+90 212 555 01 01', cancelWindowMinutes: 5 });
  await addStations(manager, organizationId);
  const groupIds = await addGroups(manager, organizationId);
  for (const [position, category] of DEMO_MENU.entries()) await addCategory(manager, organizationId, category, position, groupIds);
  await addCombos(manager, organizationId);
  await manager.insert(CouponEntity, DEMO_COUPONS.map((coupon) => ({ ...coupon, id: newId(), organizationId })));
  await manager.insert(ReferralSettingsEntity, { organizationId, isOn: true, rewardValue: lira(50), minimumBasket: lira(150) });
  return organizationId;
}

async function addStations(manager: EntityManager, organizationId: string): Promise<void> {
  const stations = Object.entries(DEMO_STATIONS);
  await manager.insert(StationEntity, stations.map(([key], position) => ({ organizationId, key, position })));
  const names = stations.flatMap(([stationKey, name]) => LOCALES.map((locale) => ({ organizationId, stationKey, locale, name: name[locale] })));
  await manager.insert(StationTranslationEntity, names);
}

async function addCombos(manager: EntityManager, organizationId: string): Promise<void> {
  const products = await manager.find(ProductEntity, { where: { organizationId }, select: { id: true, externalId: true } });
  const ids = new Map(products.map(({ id, externalId }) => [externalId, id]));
  for (const [key, slots] of Object.entries(DEMO_COMBOS)) {
    const productId = ids.get(key)!;
    await manager.insert(ComboEntity, { productId });
    for (const [position, slot] of slots.entries()) await addSlot(manager, productId, slot, position, ids);
  }
}

async function addSlot(manager: EntityManager, comboId: string, slot: DemoSlot, position: number, ids: Map<string | null, string>): Promise<void> {
  const id = newId();
  await manager.insert(ComboSlotEntity, { id, comboId, position });
  await manager.insert(ComboSlotTranslationEntity, LOCALES.map((locale) => ({ comboSlotId: id, locale, name: slot.name[locale] })));
  const choices = Object.entries(slot.choices).map(([key, extra], place) => ({ slotId: id, productId: ids.get(key)!, position: place, extra }));
  await manager.insert(ComboSlotProductEntity, choices);
}

async function addGroups(manager: EntityManager, organizationId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [key, group] of Object.entries<DemoGroup>(DEMO_GROUPS)) {
    const id = newId();
    ids.set(key, id);
    const { min = 0, max = 1, free = 0 } = group;
    await manager.insert(ModifierGroupEntity, { id, organizationId, minChoices: min, maxChoices: max, freeChoices: free });
    await manager.insert(ModifierGroupTranslationEntity, LOCALES.map((locale) => ({ modifierGroupId: id, locale, name: group.name[locale] })));
    await addModifiers(manager, id, group);
  }
  return ids;
}

async function addModifiers(manager: EntityManager, groupId: string, { modifiers }: DemoGroup): Promise<void> {
  const rows = modifiers.map((modifier) => ({ ...modifier, id: newId() }));
  await manager.insert(ModifierEntity, rows.map(({ id, price = 0, isRemoval = false }, position) => ({ id, groupId, priceDelta: price, isRemoval, position })));
  await manager.insert(ModifierTranslationEntity, rows.flatMap(({ id, name }) => LOCALES.map((locale) => ({ modifierId: id, locale, name: name[locale] }))));
}

async function addCategory(manager: EntityManager, organizationId: string, category: DemoCategory, position: number, groupIds: Map<string, string>): Promise<void> {
  const id = newId();
  await manager.insert(CategoryEntity, { id, organizationId, position });
  await manager.insert(CategoryTranslationEntity, LOCALES.map((locale) => ({ categoryId: id, locale, name: category.name[locale] })));
  const products = category.products.map((product) => ({ ...product, id: newId() }));
  await manager.insert(ProductEntity, products.map((product, place) => ({ ...productRow(product), id: product.id, organizationId, categoryId: id, station: category.station, position: place })));
  await manager.insert(
    ProductTranslationEntity,
    products.flatMap(({ id: productId, name, description }) => LOCALES.map((locale) => ({ productId, locale, name: name[locale], description: description[locale] }))),
  );
  const uses = products.flatMap(({ id: productId, groups = [] }) => groups.map((key, place) => ({ productId, groupId: groupIds.get(key)!, position: place })));
  if (uses.length > 0) await manager.insert(ProductModifierGroupEntity, uses);
}

function productRow({ key, price, isSoldOut }: DemoProduct): Partial<ProductEntity> {
  return { externalId: key, price, soldOutUntil: isSoldOut ? new Date(Date.now() + DAY_MS) : null };
}
