import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import type { RunGuardsAndResolvers, Routes } from '@angular/router';
import { AdminShell } from './admin-shell';
import { obeysBranch } from './branch-choice';
import { keepsUnsaved } from './ui/unsaved';

// The page's lists stay readable: a field has no empty line of its own for an error that is not there.
const FIELDS = { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: { appearance: 'outline', subscriptSizing: 'dynamic' } };

// Another branch is another page: what was typed on this one is asked about.
const withTheBranch: RunGuardsAndResolvers = (from, to) => from.queryParams['branch'] !== to.queryParams['branch'];

const pages: Routes = [
  { path: 'orders', loadComponent: () => import('./orders/orders-page').then((file) => file.OrdersPage) },
  { path: 'orders/new', loadComponent: () => import('./orders/new/new-order-page').then((file) => file.NewOrderPage) },
  { path: 'menu', loadComponent: () => import('./menu/menu-page').then((file) => file.MenuPage) },
  { path: 'reports', loadComponent: () => import('./reports/reports-page').then((file) => file.ReportsPage) },
  { path: 'screens', loadComponent: () => import('./screens/screens-page').then((file) => file.ScreensPage) },
  { path: 'coupons', loadComponent: () => import('./coupons/coupons-page').then((file) => file.CouponsPage) },
  { path: 'settings', loadComponent: () => import('./settings/settings-page').then((file) => file.SettingsPage) },
  { path: 'whatsapp', loadComponent: () => import('./whatsapp/whatsapp-page').then((file) => file.WhatsAppPage) },
  { path: 'attention', loadComponent: () => import('./attention/attention-page').then((file) => file.AttentionPage) },
  { path: 'staff', loadComponent: () => import('./staff/staff-page').then((file) => file.StaffPage) },
  { path: 'audit', loadComponent: () => import('./audit/audit-page').then((file) => file.AuditPage) },
  { path: 'account', loadComponent: () => import('./account/account-page').then((file) => file.AccountPage) },
];

export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminShell,
    providers: [FIELDS],
    canActivate: [obeysBranch],
    runGuardsAndResolvers: 'always',
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'orders' },
      ...pages.map((page) => ({ ...page, title: 'Sofra', canDeactivate: [keepsUnsaved], runGuardsAndResolvers: withTheBranch })),
      { path: '**', title: 'Sofra', loadComponent: () => import('./missing/missing-page').then((file) => file.MissingPage) },
    ],
  },
];
