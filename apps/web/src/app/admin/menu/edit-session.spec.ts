import { HttpErrorResponse } from '@angular/common/http';
import type { CatalogEntry, ProblemDto } from '@sofra/contracts';
import { UNREAD } from '../ui/unread-faults';
import { EditSession } from './edit-session';

interface Dish {
  name: string;
  price: number;
  tags: string[];
}

const BLANK: Dish = { name: '', price: 0, tags: [] };
const refusal = (error: Partial<ProblemDto>, status: number) => new HttpErrorResponse({ status, error });

/** A server that keeps one dish, and another person who may change it. */
function aKitchenTable() {
  let kept: Dish & CatalogEntry = { id: 'd', version: 1, isArchived: false, name: 'Ayran', price: 4_000, tags: ['cold'] };
  const sent: unknown[] = [];
  const keeper = {
    create: async (edit: Dish) => {
      sent.push(edit);
      if (edit.price < 0) throw refusal({ code: 'invalid-request', fields: { price: 'negative' } }, 400);
      return (kept = { ...kept, ...edit });
    },
    change: async (_: string, version: number, patch: Partial<Dish>) => {
      sent.push(patch);
      if (version !== kept.version) throw refusal({ code: 'version-conflict' }, 409);
      return (kept = { ...kept, ...patch, version: version + 1 });
    },
    one: async () => kept,
  };
  const other = (patch: Partial<Dish>) => (kept = { ...kept, ...patch, version: kept.version + 1 });
  return { sent, other, kept: () => kept, edit: () => new EditSession<Dish, Dish & CatalogEntry>(keeper, kept, BLANK), make: () => new EditSession<Dish, Dish & CatalogEntry>(keeper, null, BLANK) };
}

describe(EditSession.name, () => {
  it('sends only what was changed', async () => {
    const table = aKitchenTable();
    const session = table.edit();
    expect(session.isDirty()).toBe(false);
    session.patch({ price: 4_500 });
    expect(session.isDirty()).toBe(true);
    expect(await session.save()).toMatchObject({ price: 4_500, version: 2 });
    expect(table.sent).toEqual([{ price: 4_500 }]);
    expect(session.isDirty()).toBe(false);
  });

  it('keeps what is wrong beside its field until that field is changed', async () => {
    const session = aKitchenTable().make();
    session.patch({ price: -1 });
    expect(await session.save()).toBeNull();
    expect([session.faults(), session.problem()]).toEqual([{ price: 'negative' }, 'invalid-request']);
    session.patch({ name: 'Şalgam' });
    expect(session.faults()).toEqual({ price: 'negative' });
    session.patch({ price: 10 });
    expect(session.faults()).toEqual({});
  });

  it('sends neither the old price nor none for one that cannot be read', async () => {
    const table = aKitchenTable();
    const session = table.edit();
    session.patch({ price: UNREAD });
    expect([session.isDirty(), await session.save()]).toEqual([true, null]);
    expect([table.sent, session.faults(), session.problem()]).toEqual([[], { price: 'not-a-number' }, 'invalid-request']);
    session.patch({ price: 4_500 });
    expect(await session.save()).toMatchObject({ price: 4_500 });
  });

  it('lays my change on top of somebody else’s, and saves both at the second press', async () => {
    const table = aKitchenTable();
    const session = table.edit();
    session.patch({ price: 4_500 });
    table.other({ name: 'Büyük ayran' });
    expect(await session.save()).toBeNull();
    expect(session.meanwhile()).toEqual({ theirs: ['name'], both: [] });
    expect(session.draft()).toEqual({ name: 'Büyük ayran', price: 4_500, tags: ['cold'] });
    await session.save();
    expect(table.kept()).toMatchObject({ name: 'Büyük ayran', price: 4_500 });
    expect(session.meanwhile()).toBeNull();
  });

  it('leaves what both changed to the person, who may take the other’s', async () => {
    const table = aKitchenTable();
    const session = table.edit();
    session.patch({ price: 4_500, tags: ['big'] });
    table.other({ price: 5_000 });
    await session.save();
    expect(session.meanwhile()).toEqual({ theirs: [], both: ['price'] });
    expect(session.draft().price).toBe(4_500);
    session.takeTheirs('price');
    expect(session.draft()).toMatchObject({ price: 5_000, tags: ['big'] });
    await session.save();
    expect(table.kept()).toMatchObject({ price: 5_000, tags: ['big'] });
  });
});
