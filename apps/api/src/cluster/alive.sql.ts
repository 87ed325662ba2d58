/** Namespace of the advisory locks that instances hold; the second key is the instance's id. */
export const INSTANCE_LOCKS = 0x50f7a;

/** Namespace of advisory locks for work that one instance does for all; the second key says which. */
export const LEADER_LOCKS = 0x50f7b;

/** SQL that holds when the instance whose id stands in `column` is still connected: PostgreSQL itself drops the lock of a dead one. */
export function aliveSql(column: string): string {
  return `EXISTS (
    SELECT FROM pg_locks held
    WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 2
      AND held.classid = ${INSTANCE_LOCKS}::oid AND held.objid = ${column}::oid
      AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;
}
