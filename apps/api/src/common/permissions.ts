import type { Role } from '@sofra/contracts';

/** Who may use a route: staff of these roles, everybody (signed in or not), or a paired screen by its own cookie, which the route reads itself. */
export type Access = readonly Role[] | 'everybody' | 'paired-screen';

interface Group {
  access: Access;
  /** It changes what all branches share: closed to whoever is limited to one of them. */
  isWholeShop?: true;
  routes: readonly string[];
}

/**
 * The permission table, which `SessionGuard` asks before every route: what stands in no line is closed to everybody.
 * `permissions.medium-spec.ts` finds routes without a line, and tries each line with each role.
 */
export const PERMISSIONS: readonly Group[] = [
  {
    access: 'everybody',
    routes: [
      'POST /api/auth/set-password',
      'POST /api/auth/sign-in',
      'POST /api/auth/sign-out',
      'GET /api/catalog/images/:id',
      'DELETE /api/screens/me',
      'POST /api/screens/pair',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /webhooks/whatsapp',
      'POST /webhooks/whatsapp',
    ],
  },
  {
    access: 'paired-screen',
    routes: ['GET /api/screens/me'],
  },
  {
    access: ['owner', 'manager', 'kitchen'],
    routes: [
      'GET /api/auth/account',
      'GET /api/auth/me',
      'POST /api/auth/password',
      'POST /api/auth/second-factor/remove',
      'DELETE /api/auth/sessions',
      'DELETE /api/auth/sessions/:id',
      'GET /api/catalog/menu',
      'GET /api/orders',
      'GET /api/orders/:id',
      'POST /api/orders/:id/amend',
      'GET /api/reports/today',
    ],
  },
  {
    access: ['owner', 'manager'],
    routes: [
      'GET /api/attention',
      'GET /api/branches',
      'POST /api/attention/branches/:id/resume-sending',
      'POST /api/attention/chats/:id/hand-back',
      'POST /api/attention/chats/:id/take-over',
      'POST /api/attention/messages/:id/dismiss',
      'POST /api/attention/messages/:id/replay',
      'GET /api/catalog',
      'GET /api/catalog/categories/:id',
      'GET /api/catalog/export.csv',
      'GET /api/catalog/export.json',
      'GET /api/catalog/lint',
      'GET /api/catalog/modifier-groups/:id',
      'POST /api/catalog/preview',
      'GET /api/catalog/price-changes',
      'POST /api/catalog/price-changes/preview',
      'GET /api/catalog/products',
      'GET /api/catalog/products/:id',
      'PUT /api/catalog/products/:id/branch',
      'PUT /api/catalog/products/:id/stock',
      'GET /api/coupons',
      'GET /api/coupons/:id',
      'POST /api/coupons/try',
      'GET /api/kitchen-settings/:branchId',
      'PUT /api/kitchen-settings/:branchId',
      'GET /api/orders/export.csv',
      'POST /api/orders/:id/cancel',
      'POST /api/orders',
      'POST /api/orders/quote',
      'GET /api/orders/caller',
      'GET /api/orders/desk',
      'GET /api/orders/:id/messages',
      'POST /api/orders/:id/prints',
      'POST /api/orders/:id/refunds',
      'GET /api/orders/:id/timeline',
      'GET /api/reports/sales',
      'GET /api/screens',
      'DELETE /api/screens/:id',
      'PATCH /api/screens/:id',
      'POST /api/screens/codes',
      'GET /api/settings',
      'POST /api/settings/closures',
      'DELETE /api/settings/closures/:id',
      'GET /api/settings/auto-accept',
      'GET /api/settings/form',
      'GET /api/settings/hours',
      'PUT /api/settings/hours',
      'GET /api/settings/referral',
      'GET /api/settings/status-wordings',
      'GET /api/settings/taxes',
      'GET /api/settings/zones',
      'PUT /api/settings/zones',
      'POST /api/settings/zones/try',
      'GET /api/stations',
      'GET /api/whatsapp',
      'GET /api/whatsapp/templates',
    ],
  },
  {
    access: ['owner', 'manager'],
    isWholeShop: true,
    routes: [
      'POST /api/catalog/categories',
      'PATCH /api/catalog/categories/:id',
      'POST /api/catalog/categories/:id/archive',
      'PUT /api/catalog/categories/:id/products/order',
      'POST /api/catalog/categories/:id/restore',
      'PUT /api/catalog/categories/order',
      'POST /api/catalog/images',
      'POST /api/catalog/import',
      'POST /api/catalog/import.csv',
      'POST /api/catalog/modifier-groups',
      'PATCH /api/catalog/modifier-groups/:id',
      'POST /api/catalog/modifier-groups/:id/archive',
      'POST /api/catalog/modifier-groups/:id/restore',
      'PUT /api/catalog/modifiers/:id/sold-out',
      'POST /api/catalog/price-changes',
      'POST /api/catalog/price-changes/:id/undo',
      'POST /api/catalog/products',
      'PATCH /api/catalog/products/:id',
      'POST /api/catalog/products/:id/archive',
      'POST /api/catalog/products/:id/restore',
      'PUT /api/catalog/products/:id/sold-out',
      'POST /api/coupons',
      'PATCH /api/coupons/:id',
      'POST /api/coupons/:id/archive',
      'POST /api/coupons/:id/pause',
      'POST /api/coupons/:id/restore',
      'POST /api/coupons/:id/resume',
      'POST /api/stations',
      'DELETE /api/stations/:key',
      'PATCH /api/stations/:key',
      'POST /api/whatsapp/templates/submit',
    ],
  },
  {
    access: ['owner'],
    routes: [
      'GET /api/audit',
      'GET /api/audit/export.csv',
      'GET /api/audit/kinds',
      'POST /api/auth/second-factor',
      'POST /api/auth/second-factor/confirm',
      'POST /api/branches',
      'POST /api/branches/:id/archive',
      'POST /api/branches/:id/restore',
      'PATCH /api/settings',
      'PUT /api/settings/auto-accept',
      'POST /api/settings/taxes',
      'PUT /api/settings/taxes/delivery',
      'PATCH /api/settings/taxes/:key',
      'POST /api/settings/taxes/:key/archive',
      'POST /api/settings/taxes/:key/restore',
      'PUT /api/settings/form',
      'PUT /api/settings/referral',
      'PUT /api/settings/status-wordings',
      'PUT /api/settings/status-wordings/:status',
      'DELETE /api/whatsapp',
      'PUT /api/whatsapp',
      'POST /api/whatsapp/repair',
      'POST /api/whatsapp/test',
      'GET /api/staff',
      'POST /api/staff',
      'PATCH /api/staff/:id',
      'POST /api/staff/:id/password-link',
      'POST /api/staff/:id/sign-out',
    ],
  },
];

const WHOLE_SHOP = new Set(PERMISSIONS.flatMap(({ isWholeShop, routes }) => (isWholeShop ? routes : [])));

const ACCESS = new Map(PERMISSIONS.flatMap(({ access, routes }) => routes.map((route) => [route, access] as const)));

/** Who may use a route, by its method and pattern (`/api/orders/:id`); undefined: it has no line, so nobody. */
export function accessTo(method: string, pattern: string): Access | undefined {
  // Fastify answers HEAD wherever it answers GET.
  return ACCESS.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`);
}

/** Whether somebody who is limited to a branch is kept out of a route that their role would open. */
export function isWholeShop(method: string, pattern: string): boolean {
  return WHOLE_SHOP.has(`${method} ${pattern}`);
}
