/** `npm run test:long` runs the same suites at their full counts; `npm test` takes a sample of them. */
export const isLong = process.env['TEST_LENGTH'] === 'long';

/** How often something is tried: in the long run, and in the usual one. */
export const times = (long: number, usual: number): number => (isLong ? long : usual);
