import { type Provider, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Locale, OrderDto } from '@sofra/contracts';
import { provideWords } from '../app/core/i18n/provide-words';
import { BoardView } from '../app/kitchen/board-view';
import type { Ding } from '../app/kitchen/dings';
import { BumpBar } from '../app/kitchen/keys/bump-bar';
import { KitchenActions } from '../app/kitchen/kitchen-actions';
import { Highlight } from '../app/kitchen/highlight';
import { KitchenStore } from '../app/kitchen/kitchen-store';
import { Promises } from '../app/kitchen/promise/promises';
import { PrintChoice } from '../app/kitchen/paper/print-choice';
import { PrintDesk } from '../app/kitchen/paper/print-desk';
import { type Place, WHOLE_KITCHEN } from '../app/kitchen/place';
import { anOrder } from './an-order';
import { FakeBoardServer } from './fake-board-server';
import { FaultyNetwork } from './faulty-network';
import { VirtualTime } from './virtual-time';

/** A kitchen's screen that is open and live, with its server and the network between them. */
export function aKitchen(...orders: Partial<OrderDto>[]) {
  const time = new VirtualTime();
  const server = new FakeBoardServer(() => time.now());
  const network = new FaultyNetwork(server, time);
  const placed = orders.map((given) => anOrder(given));
  for (const order of placed) server.change(order);
  let ids = 0;
  const chosen = signal<Place>(WHOLE_KITCHEN);
  const place = () => chosen();
  const around = { connectWire: network.connect, time, self: { screenId: 'screen-1', memory: null }, newId: () => `command-${++ids}`, signedOut: () => undefined, isLateFirst: () => true, isPaired: false, place };
  const store = new KitchenStore(around);
  const dings: Ding[] = [];
  store.onDing = (ding) => dings.push(ding);
  store.start();
  time.pass(100);
  const status = (id: string) => store.orders().get(id)?.status;
  const promises = new Promises(store);
  return { time, server, network, store, promises, actions: new KitchenActions(store, promises), chosen, dings, status, first: placed[0] ?? anOrder() };
}

/** Lets components of the board stand in that kitchen. */
export function standIn({ store, actions, promises }: { store: KitchenStore; actions: KitchenActions; promises: Promises }, language: Locale = 'tr', ...more: Provider[]): void {
  const kitchen = [BoardView, BumpBar, Highlight, PrintChoice, PrintDesk, { provide: KitchenStore, useValue: store }, { provide: KitchenActions, useValue: actions }, { provide: Promises, useValue: promises }];
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideWords(language), ...kitchen, ...more] });
}
