import type { MeDto } from '@sofra/contracts';
import { remembered } from './remembered';

const KEY = 'me';

/** Who was signed in here last, so that the board opens without a network; the server still decides what they may do. */
export const lastPerson = {
  read(): MeDto | null {
    try {
      return JSON.parse(remembered.read(KEY) ?? 'null') as MeDto | null;
    } catch {
      return null; // written by an older version
    }
  },
  write: (me: MeDto): void => remembered.write(KEY, JSON.stringify(me)),
  forget: (): void => remembered.write(KEY, 'null'),
};
