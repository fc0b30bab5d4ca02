import programme from '../../../../programme.json' with { type: 'json' };

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
  const from = Date.parse(programme.window.from);
  const days = Math.floor((Date.parse(programme.window.to) - from) / day / 2);
  return {
    country: programme.country,
    baselineOn: programme.baselineOn,
    windowMiddle: new Date(from + days * day).toISOString().slice(0, 10),
  };
}
