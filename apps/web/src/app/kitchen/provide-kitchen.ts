import { InjectionToken, type Provider, effect, inject, untracked } from '@angular/core';
import { browserTime, type ConnectWire } from '../core/realtime/board-wire';
import { indexedMemory } from '../core/realtime/board-memory';
import { claimScreenId } from '../core/realtime/screen-self';
import { socketWire } from '../core/realtime/socket-wire';
import { newId } from '../core/new-id';
import { BoardView } from './board-view';
import { ScreenHealth } from './health/screen-health';
import { Here } from './here';
import { Highlight } from './highlight';
import { BumpBar } from './keys/bump-bar';
import { Promises } from './promise/promises';
import { KitchenActions } from './kitchen-actions';
import { KitchenSound } from './kitchen-sound';
import { KitchenStore, type ScreenSelf } from './kitchen-store';

/** The only thing a spec replaces: the network's far end. */
export const CONNECT_WIRE = new InjectionToken<ConnectWire>('ConnectWire', { factory: () => socketWire });

/** Store, actions, view and sound of one open board. */
export function provideKitchen(): Provider[] {
  return [
    BoardView,
    BumpBar,
    Here,
    Highlight,
    { provide: KitchenStore, useFactory: createStore },
    { provide: Promises, useFactory: createPromises },
    { provide: KitchenActions, useFactory: () => new KitchenActions(inject(KitchenStore), inject(Promises)) },
    { provide: KitchenSound, useFactory: createSound },
    { provide: ScreenHealth, useFactory: () => new ScreenHealth(inject(KitchenStore), inject(KitchenSound)) },
  ];
}

function createSound(): KitchenSound {
  const store = inject(KitchenStore);
  const sound = new KitchenSound(store.urgency);
  effect(() => {
    // What was accepted by itself is to be heard once, to the end.
    const isTold = store.tickets().some(({ isFresh, column }) => isFresh && column === 'preparing');
    if (store.urgency() === 'silent' && !isTold) sound.silence();
  });
  return sound;
}

function createPromises(): Promises {
  const store = inject(KitchenStore);
  const promises = new Promises(store);
  effect(() => {
    store.now();
    untracked(() => void promises.look(store.seen.visible));
  });
  return promises;
}

function createStore(): KitchenStore {
  const here = inject(Here);
  const view = inject(BoardView);
  return new KitchenStore({
    connectWire: inject(CONNECT_WIRE),
    time: browserTime,
    self: selfFor(here.viewerId, here.branch?.id ?? 'first'),
    newId,
    isPaired: here.paired !== null,
    place: view.place,
    isLateFirst: () => view.ordering() === 'late',
    signedOut: () => void here.sentAway(),
    ...(here.branch && { branchId: here.branch.id }),
  });
}

async function selfFor(owner: string, branchId: string): Promise<ScreenSelf> {
  const screenId = await claimScreenId();
  return { screenId, memory: indexedMemory({ owner, screenId, branchId }, () => Date.now()) };
}
