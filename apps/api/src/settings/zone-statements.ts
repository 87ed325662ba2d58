import type { Statement } from '../database/transaction';

export const DROP_ZONES: Statement = { name: 'settings-drop-zones', text: 'DELETE FROM delivery_zones WHERE branch_id = $1' };

export const ADD_ZONE: Statement = {
  name: 'settings-add-zone',
  text: `INSERT INTO delivery_zones (id, branch_id, position, name, kind, latitude, longitude, meters, fee, minimum_basket, minutes)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

export const ADD_CORNERS: Statement = {
  name: 'settings-add-zone-corners',
  text: `INSERT INTO delivery_zone_corners (zone_id, position, latitude, longitude)
    SELECT $1, place, latitude, longitude FROM unnest($2::float8[], $3::float8[]) WITH ORDINALITY AS c (latitude, longitude, place)`,
};

export const ADD_DISTRICTS: Statement = {
  name: 'settings-add-zone-districts',
  text: 'INSERT INTO delivery_zone_districts (zone_id, position, name) SELECT $1, place, name FROM unnest($2::text[]) WITH ORDINALITY AS d (name, place)',
};
