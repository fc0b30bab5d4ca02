/** Words of the pages of datasets and indicators. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

export const catalogue: Words['catalogue'] = {
  title: (n) =>
    plural('en', n, { one: '# dataset to download, query and reuse', other: '# datasets to download, query and reuse' }),
  name: 'Datasets',
  description:
    'All published datasets: what they hold, the rule by which they are published, columns, files and how to cite them.',
  lede: 'This page, the API and the files give the same figures because all three come from the same release.',
  columns: { dataset: 'Dataset', file: 'File', rows: 'Rows', size: 'Size', what: 'What it holds' },
  all: 'What is there?',
  one: {
    what: 'What is it?',
    rule: 'Rule of publication:',
    rows: (n) => `Rows in this release: ${n}.`,
    dictionary: 'What does each column mean?',
    dictionaryColumns: { name: 'Column', meaning: 'Meaning', kind: 'Type', codes: 'Codes' },
    key: 'key',
    files: 'Where are the files?',
    releases: 'Every release',
    fileColumns: { release: 'Release', asOf: 'Data as of', file: 'File', rows: 'Rows', size: 'Size', sum: 'SHA-256' },
    noFiles: 'The files of this release have not been listed yet.',
    use: 'How can I cite and query it?',
    cite: 'Cite:',
    query: 'The GraphQL query that gives these rows',
  },
  indicators: {
    title: (n) =>
      plural('en', n, {
        one: '# indicator: its newest value and how it is counted',
        other: '# indicators: their newest values and how each is counted',
      }),
    name: 'Indicators',
    description: 'All indicators of the programme: newest value, meaning, formula and period.',
    lede: 'What is not known counts as not reached, so silence never raises a figure.',
    columns: { indicator: 'Indicator', value: 'Value', period: 'Period', meaning: 'Meaning' },
    newest: 'What is its value now?',
    formula: 'How is it counted?',
    version: (n) => `Rule version ${n}.`,
    precedent: 'Earlier practice:',
    direction: { up: 'Higher is better.', down: 'Lower is better.', shown: 'Shown without a judgement.' },
    series: 'How has it changed?',
    members: 'What counts, and why?',
    membersShown: (shown, all) => `${shown} of ${all} are shown. The full list is in the file.`,
    noMembers: 'This indicator publishes no list: the rules of publication hide it, or its unit is not a service.',
    memberColumns: { member: 'Unit', counts: 'Counts as', reason: 'Reason' },
    countsAs: { yes: 'yes', no: 'no', unknown: 'not known', excluded: 'excluded' },
    valueColumns: {
      breakdown: 'Breakdown',
      statistic: 'Statistic',
      value: 'Main value',
      numerator: 'Count',
      denominator: 'of',
      unknown: 'Not known',
      target: 'Target',
    },
    whole: 'The whole',
    none: 'No value is published in this release.',
    query: 'The GraphQL query that gives this value',
    file: 'All values in one file',
  },
};
