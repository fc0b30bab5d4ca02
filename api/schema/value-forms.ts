/** Texts of a form: one that has another would find nothing, and nothing found would read as nothing published. */
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import type { Arguments } from '../compile/arguments.ts';
import type { Sql } from '../compile/mapping.ts';
import { apiError } from '../errors.ts';

export interface Form {
  fits(given: string): boolean;
  /** What a text of the form is. */
  readonly name: string;
  /** What to write. */
  readonly remedy: string;
}

const statistics = [...new Set(indicatorDefinitions.flatMap((definition) => definition.statistics))];

export const forms = {
  period: {
    fits: (given) => /^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(given),
    name: 'period',
    remedy: 'Write a month like 2026-10, a quarter like 2026-Q3 or a year like 2026.',
  },
  scope: {
    fits: (given) => /^(programme|(agency|topic|service):.+)$/.test(given),
    name: 'scope',
    remedy: 'Write programme, agency:<id of a ministry>, topic:<code> or service:<id>.',
  },
  breakdown: {
    fits: (given) => given === '' || given.split(';').every((part) => /^\w+:.+$/.test(part)),
    name: 'breakdown',
    remedy:
      'Write one like severity:critical, or an empty text for the whole; "breakdowns" of an indicator names those that it has.',
  },
  statistic: {
    fits: (given) => (statistics as readonly string[]).includes(given),
    name: 'statistic',
    remedy: `It is one of ${statistics.toSorted().join(', ')}.`,
  },
} as const satisfies Readonly<Record<string, Form>>;

/** The text that an argument gives, as a parameter. Throws BAD_USER_INPUT where it has not the form. */
export const givenIn = (form: Form, args: Arguments, name: string): Sql =>
  args.checked(name, (given) => {
    if (form.fits(given)) return;
    throw apiError('BAD_USER_INPUT', `"${name}" is "${given.slice(0, 40)}", which is no ${form.name}. ${form.remedy}`);
  });
