/** Country codes of ISO 3166-1 alpha-2, as the runtime's region names (Unicode CLDR) know them. */
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that CLDR names and ISO 3166-1 does not assign. */
const unassigned = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'XK', 'ZZ']);

export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !unassigned.has(code) && names.of(code) !== undefined;
