import type { MenuFileFault, MenuFileGroup, MenuFileKind, MenuFileProduct } from '@sofra/contracts';
import { inLocale } from '../catalog/in-locale';
import type { FieldFaults } from '../catalog/judge-edit';

type Thing = { code: string } & Pick<MenuFileGroup, 'modifiers'> & Pick<MenuFileProduct, 'slots'>;

/** What is wrong with one thing of a file; a fault of an option or a slot is told at its own line. */
export function faultsOf(thing: Thing, kind: MenuFileKind, faults: FieldFaults, lineOf?: ReadonlyMap<object, number>): MenuFileFault[] {
  return Object.entries(faults).map(([path, fault]) => {
    const { part, ...named } = partOf(thing, path) ?? { part: thing, kind, code: thing.code, field: path };
    return { line: lineOf?.get(part) ?? null, ...named, fault };
  });
}

function partOf({ modifiers, slots }: Thing, path: string): (Pick<MenuFileFault, 'kind' | 'code' | 'field'> & { part: object }) | null {
  const [, list, index, field = ''] = /^(modifiers|slots)\.(\d+)\.(.+)$/.exec(path) ?? [];
  const option = list === 'modifiers' ? modifiers?.[Number(index)] : undefined;
  if (option) return { part: option, kind: 'modifiers', code: option.code, field };
  const slot = list === 'slots' ? slots?.[Number(index)] : undefined;
  if (!slot) return null;
  const [, place, of] = /^choices\.(\d+)\.(.+)$/.exec(field) ?? [];
  const choice = slot.choices[Number(place)];
  const named = choice ? { code: choice.product, field: of === 'productId' ? 'choices' : `choices.${of}` } : { code: inLocale(slot.name, 'tr'), field };
  return { part: slot, kind: 'slots', ...named };
}
