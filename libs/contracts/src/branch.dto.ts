/** A branch in the owner's list of them. */
export interface BranchEntryDto {
  id: string;
  name: string;
  /** ISO 8601; null while it works. */
  archivedAt: string | null;
  /** Whether a WhatsApp number of its own leads to it. */
  hasNumber: boolean;
}

/** Body of `POST /api/branches`. */
export interface NewBranchRequest {
  name: string;
  /** The branch whose settings, hours and zones the new one begins with. */
  likeBranchId: string;
}
