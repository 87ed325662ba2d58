import type { Actor } from '@sofra/contracts';
import type { SignedIn } from '../common/access';
import type { PairedScreen } from '../screens/paired-screen';

/** Who is in front of a screen: a member of staff who signed in, or the paired screen itself. */
export interface Viewer {
  organizationId: string;
  name: string;
  actor: { kind: Extract<Actor, 'staff' | 'screen'>; id: string };
  /** The only branch that may be opened; null: all of them. */
  branchId: string | null;
  /** A paired screen cannot choose what it shows. */
  paired: PairedScreen | null;
}

export function viewerOfStaff({ organizationId, branchId, staffId, email }: SignedIn): Viewer {
  return { organizationId, branchId, name: email, actor: { kind: 'staff', id: staffId }, paired: null };
}

export function viewerOfScreen(paired: PairedScreen): Viewer {
  return { organizationId: paired.organizationId, branchId: paired.branchId, name: paired.name, actor: { kind: 'screen', id: paired.id }, paired };
}

/** Whether what somebody may see has changed since: another screen, branch, kind or station. */
export function isSameViewer(a: Viewer, b: Viewer): boolean {
  const sight = ({ actor, branchId, paired }: Viewer) => [actor.id, branchId, paired?.kind, paired?.station].join('|');
  return sight(a) === sight(b);
}
