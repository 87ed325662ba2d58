import type { Routes } from '@angular/router';
import { AdminShell } from './admin-shell';

export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminShell,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'orders' },
      { path: 'orders', title: 'Sofra', loadComponent: () => import('./orders/orders-page').then((file) => file.OrdersPage) },
      { path: 'attention', title: 'Sofra', loadComponent: () => import('./attention/attention-page').then((file) => file.AttentionPage) },
      { path: '**', redirectTo: 'orders' },
    ],
  },
];
