/** Why an operation's releases cannot be read: one does not exist, or two are compared the wrong way round. */
import type { GraphQLError } from 'graphql';
import type { ReadRelease } from '../compile/compilation.ts';
import type { Plan } from '../compile/compile-operation.ts';
import type { Request } from '../compile/slots.ts';
import { apiError } from '../errors.ts';

/** `known` are the ids of all releases, oldest first. */
export function refusedRelease(plan: Plan, known: readonly string[], request: Request): GraphQLError {
  if (known.length === 0) return apiError('RELEASE_NOT_FOUND', 'Nothing has been released yet.', { details: { known } });
  const idOf = ({ wanted }: ReadRelease): string => wanted?.(request) ?? known.at(-1)!;
  const missing = plan.releases.map(idOf).find((id) => !known.includes(id));
  const list = known.join(', ');
  if (missing !== undefined)
    return apiError('RELEASE_NOT_FOUND', `There is no release "${missing.slice(0, 40)}". There are: ${list}.`, {
      details: { known },
    });
  const turned = plan.comparisons.find(({ from, to }) => known.indexOf(idOf(from)) > known.indexOf(idOf(to)))!;
  return apiError(
    'BAD_USER_INPUT',
    `Release "${idOf(turned.from)}" is later than "${idOf(turned.to)}". Give the earlier one as "from", the later one as "to". In order they are: ${list}.`,
    { details: { known } },
  );
}
