import type { ZoneKind } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a branch delivers; the first one, by position, that an address lies in counts. */
@Entity('delivery_zones')
@Check('ck_delivery_zones_kind', `kind IN ('radius', 'polygon', 'districts')`)
@Check('ck_delivery_zones_meters', 'meters > 0')
@Check('ck_delivery_zones_fee', 'fee >= 0')
@Check('ck_delivery_zones_minimum', 'minimum_basket >= 0')
@Check('ck_delivery_zones_minutes', 'minutes > 0')
@Check('ck_delivery_zones_radius', `kind <> 'radius' OR (latitude IS NOT NULL AND longitude IS NOT NULL AND meters IS NOT NULL)`)
export class DeliveryZoneEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_delivery_zones_branch')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  branchId!: string;

  @Column('smallint')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: ZoneKind;

  /** Middle of a radius. */
  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('integer', { nullable: true })
  meters!: number | null;

  /** Minor units. */
  @Column('integer')
  fee!: number;

  @Column('integer')
  minimumBasket!: number;

  /** From the kitchen's door. */
  @Column('integer', { nullable: true })
  minutes!: number | null;
}

/** A corner of a polygon. */
@Entity('delivery_zone_corners')
export class DeliveryZoneCornerEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('DeliveryZoneEntity', { onDelete: 'CASCADE' })
  zoneId!: string;

  @PrimaryColumn('smallint')
  position!: number;

  @Column('double precision')
  latitude!: number;

  @Column('double precision')
  longitude!: number;
}

/** A district as people write it in their address. */
@Entity('delivery_zone_districts')
export class DeliveryZoneDistrictEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('DeliveryZoneEntity', { onDelete: 'CASCADE' })
  zoneId!: string;

  @PrimaryColumn('smallint')
  position!: number;

  @Column('text')
  name!: string;
}
