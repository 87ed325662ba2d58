import type { PairedScreenDto, ScreenKind } from '@sofra/contracts';

/** A tablet that was let in by a code: one branch, one kind, for good. */
export interface PairedScreen {
  id: string;
  organizationId: string;
  branchId: string;
  branchName: string;
  name: string;
  kind: ScreenKind;
  station: string | null;
}

export function toPairedScreenDto({ id, name, kind, station, branchId, branchName }: PairedScreen): PairedScreenDto {
  return { id, name, kind, station, branch: { id: branchId, name: branchName } };
}
