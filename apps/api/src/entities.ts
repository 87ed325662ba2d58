import type { Entities } from './database/data-source';

/** Every table that TypeORM knows; the drift spec compares them with the migrations. */
export const ENTITIES: Entities = [];
