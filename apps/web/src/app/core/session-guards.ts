import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { PairedScreen } from './paired-screen';
import { Session } from './session';

/** Lets signed-in people pass; others sign in first and come back. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const person = await inject(Session).ensure();
  return person ? true : router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** Lets paired screens and signed-in people into the kitchen, also without a network; a screen sent away is told so. */
export const inKitchen: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = inject(Session);
  const paired = inject(PairedScreen);
  const wasPaired = paired.screen() !== null;
  if (await paired.ensure()) return true;
  if (wasPaired) return router.createUrlTree(['/pair'], { queryParams: { revoked: 1 } });
  return (await session.ensureOffline()) ? true : router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** The administration is not for the kitchen role. */
export const managesShop: CanActivateFn = async () => {
  const router = inject(Router);
  const person = await inject(Session).ensure();
  return person?.role === 'kitchen' ? router.createUrlTree(['/kitchen']) : true;
};
