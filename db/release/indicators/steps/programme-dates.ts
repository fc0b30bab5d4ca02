import { loadProgramme } from '../../../settings.ts';

/** The programme settings on which figures depend. Dates are ISO 8601. */
export interface ProgrammeDates {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly baselineOn: string;
  /** The middle of the target window: a service without a plan counts as due then. */
  readonly windowMiddle: string;
}

const day = 24 * 60 * 60 * 1000;

export function programmeDates(): ProgrammeDates {
  const { country, baselineOn, window } = loadProgramme();
  const days = Math.floor((Date.parse(window.to) - Date.parse(window.from)) / day / 2);
  const windowMiddle = new Date(Date.parse(window.from) + days * day).toISOString().slice(0, 10);
  return { country, baselineOn, windowMiddle };
}
