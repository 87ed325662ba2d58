import { InjectionToken, type Provider, effect, inject } from '@angular/core';
import { browserTime, type ConnectWire } from '../core/realtime/board-wire';
import { indexedMemory } from '../core/realtime/board-memory';
import { claimScreenId } from '../core/realtime/screen-self';
import { socketWire } from '../core/realtime/socket-wire';
import { remembered } from '../core/remembered';
import { newId } from '../core/new-id';
import { Session } from '../core/session';
import { BoardView } from './board-view';
import { ScreenHealth } from './health/screen-health';
import { Highlight } from './highlight';
import { KitchenActions } from './kitchen-actions';
import { KitchenSound } from './kitchen-sound';
import { KitchenStore, type ScreenSelf } from './kitchen-store';

/** The only thing a spec replaces: the network's far end. */
export const CONNECT_WIRE = new InjectionToken<ConnectWire>('ConnectWire', { factory: () => socketWire });

/** The branch this screen shows: the one chosen here before, while its person still may see it. */
export function chosenBranch(branches: readonly { id: string }[]): string | undefined {
  const kept = remembered.read('branch');
  return branches.find((branch) => branch.id === kept)?.id ?? branches[0]?.id;
}

/** Store, actions, view and sound of one open board. */
export function provideKitchen(): Provider[] {
  return [
    BoardView,
    Highlight,
    { provide: KitchenStore, useFactory: createStore },
    { provide: KitchenActions, useFactory: () => new KitchenActions(inject(KitchenStore)) },
    { provide: KitchenSound, useFactory: createSound },
    { provide: ScreenHealth, useFactory: () => new ScreenHealth(inject(KitchenStore), inject(KitchenSound)) },
  ];
}

function createSound(): KitchenSound {
  const store = inject(KitchenStore);
  const sound = new KitchenSound(store.urgency);
  effect(() => {
    if (store.urgency() === 'silent') sound.silence();
  });
  return sound;
}

function createStore(): KitchenStore {
  const session = inject(Session);
  const view = inject(BoardView);
  const branchId = chosenBranch(session.me()?.branches ?? []);
  return new KitchenStore({
    connectWire: inject(CONNECT_WIRE),
    time: browserTime,
    self: selfFor(branchId ?? 'first'),
    newId,
    place: view.place,
    isLateFirst: () => view.ordering() === 'late',
    signedOut: () => void session.expire(),
    ...(branchId && { branchId }),
  });
}

async function selfFor(branchId: string): Promise<ScreenSelf> {
  const screenId = await claimScreenId();
  return { screenId, memory: indexedMemory(screenId, branchId, () => Date.now()) };
}
