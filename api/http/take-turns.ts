/** How many long answers are sent at once: each holds a page in memory for as long as its reader takes. */
import { Refusal } from './refusal.ts';

export interface Turns {
  readonly all: number;
  readonly perAddress: number;
}

export const defaultTurns: Turns = { all: 64, perAddress: 6 };

/** Takes a turn for an address, to be given back. Throws RATE_LIMITED where there is none. */
export type TakeTurn = (address: string) => () => void;

export function createTurns({ all, perAddress }: Turns): TakeTurn {
  const taken = new Map<string, number>();
  let total = 0;
  return (address) => {
    const own = taken.get(address) ?? 0;
    if (total >= all || own >= perAddress) {
      const message = `Long lists are sent ${perAddress} at a time to one address, ${all} in all. Ask again when another one has ended, or take the download from /data/latest/.`;
      throw new Refusal('RATE_LIMITED', message, { 'retry-after': '5' });
    }
    taken.set(address, own + 1);
    total += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      total -= 1;
      const left = taken.get(address)! - 1;
      if (left > 0) taken.set(address, left);
      else taken.delete(address);
    };
  };
}
