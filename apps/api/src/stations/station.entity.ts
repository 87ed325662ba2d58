import type { Locale, StationPrints } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A place of the kitchen where dishes are made; products name it by its key. */
@Entity('stations')
@Check('ck_stations_key', `key ~ '^[a-z0-9][a-z0-9-]{0,39}$'`)
@Check('ck_stations_prints', `prints IN ('none', 'ticket', 'label', 'both')`)
export class StationEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrganizationEntity', { onDelete: 'CASCADE' })
  organizationId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('smallint', { default: 0 })
  position!: number;

  @Column('text', { default: 'none' })
  prints!: StationPrints;
}

@Entity('station_translations')
@Check('ck_station_translations_locale', `locale IN ('tr', 'en')`)
@ForeignKey('StationEntity', ['organizationId', 'stationKey'], ['organizationId', 'key'], { name: 'fk_station_translations_station', onDelete: 'CASCADE' })
export class StationTranslationEntity {
  @PrimaryColumn('uuid')
  organizationId!: string;

  @PrimaryColumn('text')
  stationKey!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('text')
  name!: string;
}

/** What a branch says of a station; without a row it is open. */
@Entity('branch_stations')
@Check('ck_branch_stations_reroute', 'reroutes_to <> station_key')
export class BranchStationEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('BranchEntity', { onDelete: 'CASCADE' })
  branchId!: string;

  @PrimaryColumn('text')
  stationKey!: string;

  @Column('boolean', { default: false })
  isClosed!: boolean;

  @Column('text', { nullable: true })
  reroutesTo!: string | null;
}
