import { Injectable } from '@nestjs/common';

/** The only place that asks the machine for the time; specs hand in their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
