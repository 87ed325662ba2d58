import { Global, Module } from '@nestjs/common';
import { Clock } from './clock';
import { SignInThrottle } from './sign-in-throttle';

@Global()
@Module({ providers: [Clock, SignInThrottle], exports: [Clock, SignInThrottle] })
export class CommonModule {}
