/** An amount in minor units (kuruş, cents): a safe integer. The currency stands on the order or branch. */
export type Minor = number;

/** ISO 4217 code, upper case. */
export type Currency = string;
