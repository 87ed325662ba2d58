// Specs of the web app: Angular compiled just in time inside jsdom, without zone.js.
import presets from 'jest-preset-angular/presets/index.js';
import { moduleNameMapper } from '../../jest.preset.mjs';

const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });

export default {
  ...preset,
  displayName: 'web',
  rootDir: import.meta.dirname,
  moduleNameMapper: { ...preset.moduleNameMapper, ...moduleNameMapper },
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
