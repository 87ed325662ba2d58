import { type DynamicModule, Global, Inject, Module } from '@nestjs/common';
import type { Env } from './env';

const ENV = Symbol('Env');

/** Injects the environment: `@InjectEnv() private readonly env: Env`. */
export const InjectEnv = () => Inject(ENV);

/** Provides the environment that `main.ts` has judged. */
@Global()
@Module({})
export class ConfigModule {
  static with(env: Env): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: ENV, useValue: env }], exports: [ENV] };
  }
}
