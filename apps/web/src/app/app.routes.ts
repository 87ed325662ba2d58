import type { Routes } from '@angular/router';
import { inKitchen, managesShop, signedIn } from './core/session-guards';

export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((file) => file.SignInPage) },
  { path: 'set-password', loadComponent: () => import('./sign-in/set-password-page').then((file) => file.SetPasswordPage) },
  { path: 'pair', loadComponent: () => import('./pair/pair-page').then((file) => file.PairPage) },
  {
    path: 'kitchen',
    canActivate: [inKitchen],
    loadChildren: () => import('./kitchen/kitchen.routes').then((file) => file.kitchenRoutes),
  },
  {
    path: 'admin',
    canActivate: [signedIn, managesShop],
    loadChildren: () => import('./admin/admin.routes').then((file) => file.adminRoutes),
  },
  { path: '**', redirectTo: 'kitchen' },
];
