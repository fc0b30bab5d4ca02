/** Why an operation's releases cannot be read: one does not exist, a cursor is of another, or two are compared the wrong way round. */
import type { GraphQLError } from 'graphql';
import type { ReadRelease } from '../compile/compilation.ts';
import type { Plan } from '../compile/compile-operation.ts';
import type { Request } from '../compile/slots.ts';
import { apiError } from '../errors.ts';

/** `known` are the ids of all releases, oldest first. */
export function refusedRelease(plan: Plan, known: readonly string[], request: Request): GraphQLError {
  if (known.length === 0) return apiError('RELEASE_NOT_FOUND', 'Nothing has been released yet.', { details: { known } });
  const idOf = ({ wanted }: ReadRelease): string => wanted?.(request) ?? known.at(-1)!;
  const missing = plan.releases
    .filter(({ cursor }) => !cursor)
    .map(idOf)
    .find((id) => !known.includes(id));
  const list = known.join(', ');
  if (missing !== undefined)
    return apiError('RELEASE_NOT_FOUND', `There is no release "${missing.slice(0, 40)}". There are: ${list}.`, {
      details: { known },
    });
  const turned = plan.comparisons.find(({ from, to }) => known.indexOf(idOf(from)) > known.indexOf(idOf(to)));
  if (!turned) return otherCursor(plan, known, request);
  return apiError(
    'BAD_USER_INPUT',
    `Release "${idOf(turned.from)}" is later than "${idOf(turned.to)}". Give the earlier one as "from", the later one as "to". In order they are: ${list}.`,
    { details: { known } },
  );
}

/** A cursor is of a release that is not the one that is read; ordinals count the known ones from 1. */
function otherCursor(plan: Plan, known: readonly string[], request: Request): GraphQLError {
  const taken = plan.cursors.map(({ release }) => known[Number(release(request)) - 1]).filter((id) => id !== undefined);
  const from = taken.length > 0 ? `was taken in release ${[...new Set(taken)].join(', ')}` : 'is of no release';
  return apiError(
    'BAD_USER_INPUT',
    `A cursor ${from}, which is not the one that is read. Name that release as "release" (of a comparison as "to"), or begin again without the cursor.`,
    { details: { known } },
  );
}
