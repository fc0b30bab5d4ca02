/** Words about what changed between two releases. */
import type { Words } from '../index.ts';

export const changes: Words['changes'] = {
  title: (dataset) => `${dataset}: what changed`,
  description: (dataset) =>
    `${dataset}: the rows that are new, changed or withdrawn since the release before, with the old value, the new value and the reason.`,
  crumb: 'Changes',
  lede: 'The last two releases compared row by row and column by column. The earlier one stands as it was published.',
  first: 'This is the first release. There is no other to compare it with.',
  none: 'No row differs between these two releases.',
  releases: { from: 'Earlier release:', to: 'Later release:' },
  howMany: 'How many rows differ, and why?',
  which: 'Which rows?',
  shown: (shown, all) => `${shown} of ${all} rows are shown; those that changed or were withdrawn come first.`,
  files: 'Can I download the changes?',
  form: 'The file of each release compares it with the release before: one line for each column that changed, one for each row that was added or withdrawn. What is hidden is not compared.',
  noFiles:
    'There is no file of changes: the first release has none before it, and a dataset of which each period replaces all rows has none. Compare the files of two releases.',
  columns: { key: 'Key', what: 'What happened', rows: 'Rows', field: 'Column', old: 'Before', new: 'After' },
  query: 'The GraphQL query that gives all these changes',
  link: 'What changed since the release before',
  what: {
    'added.new': 'New row',
    'added.late_report': 'New row, reported late',
    'added.rule_change': 'New row under a new rule',
    'changed.update': 'Updated',
    'changed.correction': 'Corrected',
    'changed.rule_change': 'Changed by a new rule',
    'withdrawn.withdrawal': 'Withdrawn',
    'withdrawn.update': 'Replaced by newer rows',
    'withdrawn.correction': 'Replaced by a correction',
    'withdrawn.rule_change': 'Replaced under a new rule',
  },
  then: {
    question: 'What did we say then?',
    lede: 'The periods whose value differs between releases, as each release published it.',
    unchanged: 'Every period shown still has the value with which it was first published.',
    shown: (shown, all) => `${shown} of ${all} periods that differ are shown.`,
    notYet: 'Not yet published',
  },
};
