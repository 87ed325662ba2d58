/** One change by a member of staff: only what differs stands in `before` and `after`. */
export interface AuditEntryDto {
  id: number;
  at: string;
  /** Null: the system itself. */
  by: { id: string; name: string; email: string } | null;
  /** `<subject>.<past tense>`: `product.changed`. */
  action: string;
  /** `translation`: where a `language` was asked for and the menu calls it otherwise in that. */
  subject: { kind: string; id: string | null; name: string | null; translation?: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
