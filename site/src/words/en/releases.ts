/** Words of the pages of releases and corrections. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

export const releases: Words['releases'] = {
  title: 'Releases and their dates',
  description: 'All releases: when each was due, when it was published, and which are overdue.',
  heading: (month, day) => `The next release, with the data of ${month}, is due on ${day}`,
  overdueHeading: (n, month, day) =>
    plural('en', n, {
      one: `# release is overdue: the data of ${month} were due on ${day}`,
      other: `# releases are overdue: the data of ${month} were due on ${day}`,
    }),
  noneDue: 'No release is scheduled',
  lede: 'Each release stays as it was when it was published. What was wrong is corrected in a new one.',
  built: (day) =>
    `Lateness on this page was computed when the page was built, on ${day}. The API computes it each time it is asked.`,
  calendar: 'Do the releases come on time?',
  calendarColumns: { month: 'Data of', due: 'Due', published: 'Published', state: 'State' },
  onTime: 'On time',
  daysLate: (n) => plural('en', n, { one: '# day late', other: '# days late' }),
  overdue: (n) => plural('en', n, { one: 'Overdue by # day', other: 'Overdue by # days' }),
  toCome: 'Not due yet',
  notYet: 'Not yet',
  query: 'The GraphQL query that answers at this moment',
  all: 'What has been published?',
  columns: { id: 'Release', asOf: 'Data as of', published: 'Published', files: 'List of files', about: 'About it' },
  revisionOf: (id) => `Corrects ${id}`,
  correctedBy: (id) => `Corrected by ${id}`,
  rules: 'How is a release made?',
  how: [
    'A release is prepared beside what stands, checked, and then shown in one step together with its files and pages.',
    'A change of unusual size holds the release until somebody has confirmed it.',
  ],
};

export const corrections: Words['corrections'] = {
  title: 'Corrections',
  description: 'Every correction: what was wrong, why, the old and the new figure, and what was taken down by law.',
  heading: (n, day) =>
    plural('en', n, { one: `# correction so far, on ${day}`, other: `# corrections so far, the newest on ${day}` }),
  none: 'No correction has been made yet',
  lede: 'A correction stays listed for good. The release that was wrong is not changed; the right figures stand in a new one.',
  what: 'What was wrong',
  why: 'Why, in the words of the publisher',
  reported: 'Reported',
  fixed: 'Fixed',
  corrects: 'Release corrected',
  datasets: 'Datasets corrected',
  rows: (n) => plural('en', n, { one: '# row', other: '# rows' }),
  notSaid: 'Not stated',
  noFigures: 'No figure of the programme changed.',
  figures: 'Figures that changed',
  figureColumns: { indicator: 'Indicator', period: 'Period', old: 'Old', new: 'New' },
  of: (part, whole) => `${part} of ${whole}`,
  noNumber: 'no number',
  redacted: 'What was taken down by law?',
  redactedNone: 'Nothing has been taken down.',
  redactedRule:
    'A value that was taken down is gone from every release, file and page. The trace stays here; the value does not.',
  redactedColumns: { at: 'On', dataset: 'Dataset', key: 'Row', fields: 'Columns', order: 'Order', reason: 'Reason' },
  annulment: 'Annulment of a sanction',
  annulled: 'The sanction was annulled.',
  list: 'The files that were rewritten, with old and new checksums',
  report: 'How do I report a mistake?',
  reportLink: 'Write to the publisher',
};
