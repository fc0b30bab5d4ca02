/** The attack on a world of the product's own making, where the sample's files are not needed. */
import { knownOf, type World } from '../../../db/release/disclosure/world.ts';
import { Attack } from './attack.ts';

/** A world as an attacker sees it. */
export function attackOn(world: World): Attack {
  const attack = new Attack();
  for (const { size, atLeast } of world.records) attack.addRecord(size, atLeast);
  for (const publication of world.publications)
    for (const part of publication.parts) {
      const { lo, hi } = knownOf(publication, part);
      attack.learn(part.units, { lo, hi: hi > 1e8 ? Infinity : hi });
      if (publication.state !== 'published' && part.protect)
        attack.targets.push({ name: publication.id, numbers: part.units, protect: part.protect });
    }
  return attack;
}

/** The same numbers where the last release told nothing new. */
export const withNothingNew = (world: World): World => ({
  ...world,
  publications: world.publications.map((one) => (one.isNew ? { ...one, state: 'withheld' } : one)),
});

/** What is found in a world: names with what is known of them. */
export async function findIn(world: World): Promise<string[]> {
  const { found } = await attackOn(world).find();
  return found.map(({ name, lo, hi }) => `${name}: ${lo.toFixed(3)} to ${hi.toFixed(3)}`);
}
