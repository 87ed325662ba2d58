import { spawnSync } from 'node:child_process';
import { inProject } from '../lib/root.mjs';

const DOMAIN = 'libs/domain/src/money/money.ts';
const API = 'apps/api/src/orders/orders.service.ts';
const KITCHEN = 'apps/web/src/app/kitchen/probe.ts';
const BOUNDARIES = '@nx/enforce-module-boundaries';

/** `[what, file, code, rule that must fire]`; without a rule nothing may fire. */
const probes = [
  ['contracts imports npm packages', 'libs/contracts/src/money.ts', "export { Subject } from 'rxjs';", 'no-restricted-imports'],
  ['contracts imports the domain', 'libs/contracts/src/money.ts', "export { advance } from '@sofra/domain';", BOUNDARIES],
  ['the domain imports npm packages', DOMAIN, "export { Subject } from 'rxjs';", BOUNDARIES],
  ['the domain imports the wire', DOMAIN, "export { sign } from '@sofra/whatsapp';", BOUNDARIES],
  ['the domain imports Node', DOMAIN, "export { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ['the domain imports Node by its old name', DOMAIN, "export { readFileSync } from 'fs';", 'no-restricted-imports'],
  ['the domain imports contracts', DOMAIN, "export type { Money } from '@sofra/contracts';", undefined],
  ['the domain reads the clock', DOMAIN, 'export const now = () => Date.now();', 'no-restricted-properties'],
  ['the domain makes a date of now', DOMAIN, 'export const now = () => new Date();', 'no-restricted-syntax'],
  ['the domain makes a date of a moment', DOMAIN, 'export const day = (at: number) => new Date(at);', undefined],
  ['the domain throws dice', DOMAIN, 'export const dice = () => Math.random();', 'no-restricted-properties'],
  ['the domain reads the environment', DOMAIN, 'export const port = () => process.env;', 'no-restricted-globals'],
  ['the domain waits', DOMAIN, 'export const later = (then: () => void) => setTimeout(then, 1);', 'no-restricted-globals'],
  ['the domain calls the network', DOMAIN, "export const page = () => fetch('http://localhost');", 'no-restricted-globals'],
  ['the domain is async', DOMAIN, 'export async function later() {}', 'no-restricted-syntax'],
  ['the wire imports the domain', 'libs/whatsapp/src/limits.ts', "export { advance } from '@sofra/domain';", BOUNDARIES],
  ['the simulator imports the domain', 'apps/simulator/src/main.ts', "export { advance } from '@sofra/domain';", BOUNDARIES],
  ['the simulator imports the wire', 'apps/simulator/src/main.ts', "export * from '@sofra/whatsapp';", undefined],
  ['the web imports the wire', KITCHEN, "export * from '@sofra/whatsapp';", BOUNDARIES],
  ['the web imports Nest', KITCHEN, "export { Module } from '@nestjs/common';", BOUNDARIES],
  ['the web imports the ORM', KITCHEN, "export { DataSource } from 'typeorm';", BOUNDARIES],
  ['the web imports the validator', KITCHEN, "export { IsString } from 'class-validator';", BOUNDARIES],
  ['the kitchen imports the admin rooms', KITCHEN, "export * from '../admin/orders/order-list-page';", 'no-restricted-imports'],
  ['the kitchen imports what customers are told', KITCHEN, "export { statusReply } from '@sofra/domain/wording';", 'no-restricted-imports'],
  ['the admin rooms import what customers are told', 'apps/web/src/app/admin/probe.ts', "export { statusReply } from '@sofra/domain/wording';", undefined],
  ['the admin rooms import the kitchen', 'apps/web/src/app/admin/probe.ts', "export * from '../kitchen/order-card';", 'no-restricted-imports'],
  ['core imports the kitchen', 'apps/web/src/app/core/probe.ts', "export * from '../kitchen/order-card';", 'no-restricted-imports'],
  ['one API module reaches into another', API, "export * from '../catalog/menu-cache';", '@typescript-eslint/no-restricted-imports'],
  ['one API module uses the door of another', API, "export * from '../catalog/catalog.service';", undefined],
  ['a promise is left alone', API, "Promise.resolve(1);", '@typescript-eslint/no-floating-promises'],
  ['a test is focused', 'libs/domain/src/money/money.spec.ts', "it.only('x', () => {});", 'no-restricted-syntax'],
  ['a table of tests is focused', 'libs/domain/src/money/money.spec.ts', "it.only.each([1])('x', () => {});", 'no-restricted-syntax'],
  ['a group is skipped', 'libs/domain/src/money/money.spec.ts', "describe.skip('x', () => {});", 'no-restricted-syntax'],
  ['a test is planned', 'libs/domain/src/money/money.spec.ts', "it.todo('x');", 'no-restricted-syntax'],
  ['a test is crossed out', 'libs/domain/src/money/money.spec.ts', "xit('x', () => {});", 'no-restricted-syntax'],
  ['a test runs', 'libs/domain/src/money/money.spec.ts', "it('x', () => {});", undefined],
];

describe('the lint rules', () => {
  let fired;
  beforeAll(() => {
    const input = JSON.stringify(probes.map(([, file, code]) => ({ file, code })));
    const answer = spawnSync(process.execPath, [inProject('tools', 'lint', 'lint-probes.mjs')], { input, encoding: 'utf8' });
    if (answer.status !== 0) throw new Error(answer.stderr);
    fired = JSON.parse(answer.stdout);
  }, 120_000);

  it.each(probes.map(([what, , , rule], index) => [what, rule, index]))('judge when %s: %s', (_what, rule, index) => {
    if (rule) expect(fired[index]).toContain(rule);
    else expect(fired[index]).toEqual([]);
  });
});
