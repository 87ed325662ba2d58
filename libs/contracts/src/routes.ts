/** Paths of the HTTP API, once. */
export const ROUTES = {
  webhook: '/webhooks/whatsapp',
  signIn: '/api/auth/sign-in',
  signOut: '/api/auth/sign-out',
  me: '/api/auth/me',
  account: '/api/auth/account',
  setPassword: '/api/auth/set-password',
  changePassword: '/api/auth/password',
  sessions: '/api/auth/sessions',
  secondFactor: '/api/auth/second-factor',
  staff: '/api/staff',
  orders: '/api/orders',
  menu: '/api/catalog/menu',
  catalog: '/api/catalog',
  images: '/api/catalog/images',
  priceChanges: '/api/catalog/price-changes',
  coupons: '/api/coupons',
  settings: '/api/settings',
  attention: '/api/attention',
  stations: '/api/stations',
  kitchenSettings: '/api/kitchen-settings',
  screens: '/api/screens',
  today: '/api/reports/today',
  whatsappTemplates: '/api/whatsapp/templates',
  openapi: '/api/openapi.json',
  live: '/health/live',
  ready: '/health/ready',
  metrics: '/metrics',
} as const;

/** Name of the session cookie. */
export const SESSION_COOKIE = 'sofra_session';
