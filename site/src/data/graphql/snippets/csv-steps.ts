/** The steps that are left for who takes a question's rows as CSV. */
import type { Question } from '../question.ts';
import type { Step } from '../steps.ts';

/** A file that has the first row alone needs none. */
export const csvSteps = ({ steps, csvHasFirst }: Question): readonly Step[] => (csvHasFirst ? [] : steps);
