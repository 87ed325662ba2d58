/** Body of `PUT /api/settings/auto-accept`. */
export interface AutoAcceptEdit {
  isOn: boolean;
}

/** Answer of `GET` and `PUT /api/settings/auto-accept`: whether a branch accepts orders by itself. */
export interface AutoAcceptDto extends AutoAcceptEdit {
  branchId: string;
  /** ISO 8601: what came before it waits for a cook; null while it is off. */
  since: string | null;
}
