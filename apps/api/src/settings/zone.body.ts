import { ApiProperty } from '@nestjs/swagger';
import { type PointDto, ZONE_KINDS, type ZoneEdit, type ZoneKind, type ZoneTrialRequest } from '@sofra/contracts';
import { Type } from 'class-transformer';
import { IsNumber, IsOptional, ValidateNested } from 'class-validator';
import { Many, OneOf, Text, Texts, Uuid, Whole } from '../common/field-rules';

class PointBody implements PointDto {
  @ApiProperty({ minimum: -90, maximum: 90 })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-number' })
  latitude!: number;

  @ApiProperty({ minimum: -180, maximum: 180 })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-number' })
  longitude!: number;
}

class ZoneBody implements ZoneEdit {
  @Uuid({ isNullable: true, about: 'Null for a new one.' })
  id: string | null = null;

  @Text(60)
  name!: string;

  @OneOf(ZONE_KINDS)
  kind!: ZoneKind;

  @ApiProperty({ type: PointBody, nullable: true, description: 'Middle of a `radius`.' })
  @IsOptional()
  @ValidateNested({ message: 'invalid' })
  @Type(() => PointBody)
  center: PointBody | null = null;

  @Whole({ isNullable: true })
  meters: number | null = null;

  @Many(() => PointBody, { about: 'Of a `polygon`; the last one joins the first.' })
  corners: PointBody[] = [];

  @Texts(60, 'Of `districts`, as people write them.')
  districts: string[] = [];

  @Whole({ about: 'Minor units.' })
  fee = 0;

  @Whole({ about: 'Minor units.' })
  minimumBasket = 0;

  @Whole({ isNullable: true })
  minutes: number | null = null;
}

export class ZonesBody {
  @Many(() => ZoneBody, { about: 'In the order in which they are looked through; none: everywhere.' })
  zones!: ZoneBody[];

  @IsOptional()
  @Text(40, { about: 'The version that was edited; without it whatever stands is replaced.' })
  version?: string;
}

export class ZoneTrialBody implements ZoneTrialRequest {
  @Text(300)
  text = '';

  @ApiProperty({ type: PointBody, nullable: true })
  @IsOptional()
  @ValidateNested({ message: 'invalid' })
  @Type(() => PointBody)
  pin: PointBody | null = null;
}
