import { Global, Module } from '@nestjs/common';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { SecretBox } from './secret-box';

/** The box of the environment's keys. */
class EnvSecretBox extends SecretBox {
  constructor(@InjectEnv() env: Env) {
    super(env.secretKeys);
  }
}

@Global()
@Module({ providers: [{ provide: SecretBox, useClass: EnvSecretBox }], exports: [SecretBox] })
export class SecretsModule {}
