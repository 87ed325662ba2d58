import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Lets signed-in people pass; others sign in first and come back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const person = await inject(Session).ensure();
  return person ? true : router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** The same for rooms that work without a network. */
export const signedInOrOffline: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const person = await inject(Session).ensureOffline();
  return person ? true : router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** The administration is not for the kitchen role. */
export const managesShop: CanActivateFn = async () => {
  const router = inject(Router);
  const person = await inject(Session).ensure();
  return person?.role === 'kitchen' ? router.createUrlTree(['/kitchen']) : true;
};
