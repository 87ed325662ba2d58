import type { Routes } from '@angular/router';
import { KitchenPage } from './kitchen-page';

export const kitchenRoutes: Routes = [{ path: '', component: KitchenPage, title: 'Sofra' }];
