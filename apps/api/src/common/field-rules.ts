import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldFault } from '@sofra/contracts';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

// The messages are codes: the web app has a sentence for each in every language.
const says = (message: FieldFault) => ({ message });
const each = (message: FieldFault) => ({ message, each: true });

interface More {
  isNullable?: boolean;
  /** It may be left out; alone, null is none. */
  isOptional?: boolean;
  about?: string;
}

interface Range {
  min?: number;
  max?: number;
}

function described({ isNullable = false, isOptional = false, about = '' }: More, type: ApiPropertyOptions): PropertyDecorator {
  return ApiProperty({ ...type, nullable: isNullable, required: !isOptional, description: about } as ApiPropertyOptions);
}

function absence({ isNullable = false, isOptional = false }: More): PropertyDecorator[] {
  if (isNullable) return [IsOptional()];
  return isOptional ? [ValidateIf((_, value) => value !== undefined)] : [];
}

const text = (max: number, more: More, fault: FieldFault) => [described(more, { type: String, maxLength: max }), ...absence(more), IsString(says(fault)), MaxLength(max, says('too-long'))];

/** A text, described and checked. */
export function Text(max: number, more: More = {}): PropertyDecorator {
  return applyDecorators(...text(max, more, 'invalid'));
}

// PostgreSQL keeps no NUL.
const cleaned = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : value);

/** A text as people type it: without blanks around it, and none once it was emptied where it may be none. */
export function Typed(max: number, more: More = {}): PropertyDecorator {
  const clean = Transform(({ value }: { value: unknown }) => (more.isNullable ? cleaned(value) || null : cleaned(value)));
  return applyDecorators(clean, ...text(max, more, 'invalid'));
}

/** A typed text that must say something. */
export function Said(max: number, more: Omit<More, 'isNullable'> = {}): PropertyDecorator {
  return applyDecorators(Transform(({ value }: { value: unknown }) => cleaned(value)), ...text(max, more, 'required'), IsNotEmpty(says('required')));
}

export function Uuid(more: More = {}): PropertyDecorator {
  return applyDecorators(described(more, { type: String, format: 'uuid' }), ...absence(more), IsUUID('all', says('unknown')));
}

export function Flag(more: More = {}): PropertyDecorator {
  return applyDecorators(described(more, { type: Boolean }), ...absence(more), IsBoolean(says('invalid')));
}

/** A whole number, of a range where that is the same for everybody. */
export function Whole({ min, max, ...more }: More & Range = {}): PropertyDecorator {
  const range = [...(min === undefined ? [] : [Min(min, says('too-low'))]), ...(max === undefined ? [] : [Max(max, says('too-high'))])];
  return applyDecorators(described(more, { type: 'integer', minimum: min, maximum: max }), ...absence(more), IsInt(says('not-a-number')), ...range);
}

export function OneOf(values: readonly string[], more: More = {}): PropertyDecorator {
  return applyDecorators(described(more, { enum: [...values] }), ...absence(more), IsIn(values, says('unknown')));
}

export function ManyOf(values: readonly string[], about = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: values, isArray: true, description: about }), IsArray(says('invalid')), IsIn(values, each('unknown')));
}

export function Texts(max: number, about = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: [String], description: about }), IsArray(says('invalid')), IsString(each('invalid')), MaxLength(max, each('too-long')));
}

export function Uuids(about = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: [String], format: 'uuid', description: about }), IsArray(says('invalid')), IsUUID('all', each('unknown')));
}

// The description takes a function for a class that comes later only when its name is "type"; any other it takes for the class itself.
function lazily(type: () => new () => object): { type: () => new () => object } {
  return { type: () => type() };
}

export function One(type: () => new () => object, more: More = {}): PropertyDecorator {
  const presence = more.isNullable || more.isOptional ? absence(more) : [IsDefined(says('required'))];
  return applyDecorators(described(more, lazily(type)), ...presence, ValidateNested(says('required')), Type(type));
}

/** A list, of `most` where there is a limit. */
export function Many(type: () => new () => object, { most, ...more }: More & { most?: number } = {}): PropertyDecorator {
  const limit = most === undefined ? [] : [ArrayMaxSize(most, says('too-many'))];
  const rows = [IsArray(says('invalid')), ...limit, IsObject(each('invalid')), ValidateNested(each('invalid'))];
  return applyDecorators(described(more, { ...lazily(type), isArray: true, maxItems: most } as ApiPropertyOptions), ...absence(more), ...rows, Type(type));
}
