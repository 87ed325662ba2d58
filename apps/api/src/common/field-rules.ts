import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FieldFault } from '@sofra/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

// The messages are codes: the web app has a sentence for each in every language.
const says = (message: FieldFault) => ({ message });
const each = (message: FieldFault) => ({ message, each: true });
const nullable = (isNullable: boolean) => (isNullable ? [IsOptional()] : []);

interface More {
  isNullable?: boolean;
  about?: string;
}

/** A text, described and checked. */
export function Text(max: number, { isNullable = false, about = '' }: More = {}): PropertyDecorator {
  const described: ApiPropertyOptions = { type: String, maxLength: max, nullable: isNullable, description: about };
  return applyDecorators(ApiProperty(described), ...nullable(isNullable), IsString(says('invalid')), MaxLength(max, says('too-long')));
}

export function Uuid({ isNullable = false, about = '' }: More = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, format: 'uuid', nullable: isNullable, description: about }), ...nullable(isNullable), IsUUID('all', says('unknown')));
}

export function Flag({ isNullable = false, about = '' }: More = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: Boolean, nullable: isNullable, description: about }), ...nullable(isNullable), IsBoolean(says('invalid')));
}

export function Whole({ isNullable = false, about = '' }: More = {}): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: 'integer', nullable: isNullable, description: about }), ...nullable(isNullable), IsInt(says('not-a-number')));
}

export function OneOf(values: readonly string[], about = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ enum: values, description: about }), IsIn(values, says('unknown')));
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

export function One(type: () => new () => object, about = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ ...lazily(type), description: about }), IsDefined(says('required')), ValidateNested(says('required')), Type(type));
}

export function Many(type: () => new () => object, about = ''): PropertyDecorator {
  return applyDecorators(ApiProperty({ ...lazily(type), isArray: true, description: about }), IsArray(says('invalid')), IsObject(each('invalid')), ValidateNested(each('invalid')), Type(type));
}
