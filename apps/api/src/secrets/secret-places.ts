/** A column that holds sealed values. */
export interface SecretPlace {
  table: string;
  column: string;
  /** The row's primary key. */
  key: string;
}

/** Every one there is: what stands in none of them is never sealed anew with a new key. */
export const SECRET_PLACES: readonly SecretPlace[] = [
  { table: 'staff', column: 'totp_secret', key: 'id' },
  { table: 'whatsapp_connections', column: 'access_token', key: 'branch_id' },
  { table: 'whatsapp_connections', column: 'app_secret', key: 'branch_id' },
];

/** Where a value stands, as it is sealed into it. */
export function placeOf({ table, column }: Pick<SecretPlace, 'table' | 'column'>, row: string): string {
  return `${table}.${column}:${row}`;
}
