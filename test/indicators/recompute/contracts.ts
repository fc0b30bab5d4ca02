import { sampleExtract } from './extract.ts';
import { daysBetween } from './sample.ts';

/** CT1: annualised ringgit of the run, cloud and licence contracts in force on a day. */
export function yearlyValueOn(month: string, day: string): number {
  return sampleExtract(month)
    .rows('contracts')
    .filter((row) => ['run', 'cloud', 'licence'].includes(row['scope']!) && row['starts_on']! <= day && row['ends_on']! >= day)
    .reduce((sum, row) => sum + (Number(row['value']) * 365) / (daysBetween(row['starts_on']!, row['ends_on']!) + 1), 0);
}
