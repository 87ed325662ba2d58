// The API's Nest modules with an inside of their own; the ground they stand on (common, database, board, ...) is open.
const CLOSED_MODULES = ['attention', 'catalog', 'conversation', 'coupon', 'orders', 'outbox', 'realtime', 'reports', 'staff'];

/**
 * From outside an API module one imports its `x.module`, `x.service` and `x.events`, and `x.statements`: the SQL that a
 * turn pipelines with its own, because it has four round trips in all. Nothing else.
 */
export const importsOfApi = {
  patterns: [
    {
      regex: `^(?:\\.{1,2}/)+(?:${CLOSED_MODULES.join('|')})/(?!(?:[^/]+/)*[^/]+\\.(?:module|service|events|statements)$)`,
      message: 'From outside a module import its x.module, x.service, x.events or x.statements; what you need belongs there.',
      allowTypeImports: true, // a shape carries no behaviour along
    },
  ],
};

/** Files that put the modules together: the application itself, the schema's entities, the demo's rows. */
export const compositionFiles = ['apps/api/src/database/**', 'apps/api/src/seed/**', 'apps/api/src/entities.ts', 'apps/api/src/application.ts'];

const never = (...rules) => ({ patterns: rules.map(([regex, message]) => ({ regex, message })) });

/** Forty kilobytes of sentences; what shares a file with them is loaded with them (ADR 0025). */
const NO_WORDING = ['^@sofra/domain/wording$', 'The board is loaded without the words that customers and owners are told.'];

/** The web app's two rooms never meet, and the ground they stand on knows neither. */
export const kitchenAndAdmin = [
  { files: ['apps/web/src/app/kitchen/**/*.ts'], imports: never(['(?:^|/)admin(?:/|$)', 'The kitchen does not know the admin rooms: share through core or shared.'], NO_WORDING) },
  { files: ['apps/web/src/app/admin/**/*.ts'], imports: never(['(?:^|/)kitchen(?:/|$)', 'The admin rooms do not know the kitchen: share through core or shared.']) },
  { files: ['apps/web/src/app/core/**/*.ts', 'apps/web/src/app/shared/**/*.ts'], imports: never(['(?:^|/)(?:kitchen|admin)(?:/|$)', 'core and shared know neither kitchen nor admin.'], NO_WORDING) },
];
