import type { Locale } from '@sofra/contracts';

/** What readers call what the audit log has by its own name, in each language; what is not here is shown as it is. */
export type AuditNames = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** The reader's word for a name of the log; undefined where there is none. */
export function auditName(names: AuditNames, key: string, language: Locale): string | undefined {
  return Object.hasOwn(names[language], key) ? names[language][key] : undefined;
}
