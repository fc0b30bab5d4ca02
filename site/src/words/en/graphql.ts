/** Words of the pages on asking by program: questions and editor. */
import type { Words } from '../index.ts';
import { reference } from './reference.ts';

export const graphql: Words['graphql'] = {
  title: 'Ask the data with GraphQL',
  heading: (n) => `Ask for yourself: ${n} questions with their answers`,
  description:
    'How to ask the GraphQL API: an editor in the browser, questions with answers, curl, Python, R and spreadsheet formulas, limits and schema reference.',
  lede: [
    'GraphQL is one address for all published data. You name the fields that you want, and those alone are answered.',
    'There is no registration, no key and no charge. Every figure on this site comes from a query like these.',
  ],
  start: 'How do I begin?',
  address: 'Address of the API:',
  addressHow: 'GET with `query`, or POST with `application/json`. The answer is JSON.',
  csvHow: 'A list comes as CSV from a plain address: `select` names the columns, and the arguments are those of GraphQL.',
  idHow:
    'An id that no record has finds nothing: 0 rows then say nothing of the records. `search(text: "health") { nodes { key name { en } } }` finds ids by name.',
  releaseHow: 'The questions below name their release, so their answers never change. Leave `release` out for the newest.',
  referenceLink: 'Schema reference: types, fields, limits and error codes',
  indicatorsLink: 'Indicators with their ids, e.g. SV1, and how each is counted',
  datasetsLink: 'Datasets with their columns and codes',
  schemaLink: 'The schema as a file (GraphQL)',
  limitsLink: 'Limits (JSON)',
  httr2: 'GraphQL from R with httr2',
  editorTitle: 'Editor',
  noScript:
    'The editor needs scripts. Without them the questions and figures below show their queries, and the links beside them give the answer of the API itself.',
  none: 'This release publishes nothing of the kind.',
  open: 'Open in the editor',
  direct: 'Answer of the API (JSON)',
  csv: 'The same rows (CSV)',
  how: 'How to ask it: GraphQL, curl, Python, R, spreadsheets',
  tools: {
    graphql: 'GraphQL',
    curl: 'curl',
    python: 'Python 3, without packages',
    r: 'R, without packages',
    google: 'Google Sheets',
    excel: 'Excel (Power Query, Advanced Editor)',
    libreoffice: 'LibreOffice Calc (Sheet › External Links; all rows, language English (USA), separator comma)',
  },
  nextPage:
    'The JSON comes in pages of 100 rows. For the next page add `--data-urlencode \'variables={"after":"…"}\'` with the `endCursor` of the last.',
  firstOnly: 'This file has the figure of one release. Change `release` for another.',
  figures: 'The queries behind the figures',
  figuresLede: 'Each figure is built from the query under its title. The answer holds every number of the figure.',
  columns: {
    name: 'Name',
    ministry: 'Ministry',
    service: 'Service',
    agency: 'Agency',
    supplier: 'Supplier',
    numerator: 'Count',
    denominator: 'Of',
    unknown: 'Not known',
    lower: 'Share',
    plan: 'Plan',
    value: 'Value',
    plannedOn: 'Planned for',
    endsOn: 'Ends',
    completedOn: 'Completed',
    stage: 'Stage',
    period: 'Period',
    id: 'Id',
    auditor: 'Auditor',
    due: 'Due',
    fixedOnTime: 'In time',
    days: 'Median days',
    extends: 'Extends',
    first: 'Which extends',
    country: 'Controlled from',
    role: 'Role',
    release: 'Release',
    status: 'Status',
  },
  questions: {
    'least-moved': {
      title: 'Which ministries have moved least?',
      answer: (first, _last, around) =>
        `Number of ministries with the smallest share (${first[4]}): ${around.ties}. One of them: ${first[0]}, with ${first[1]} of ${first[2]} critical services run in-house.`,
    },
    'past-date': {
      title: 'Which critical services are past their planned date?',
      answer: (first, _last, around) =>
        `Number past their date: ${around.found}. Longest overdue: ${first[1]}, planned for ${first[2]}.`,
    },
    'due-next': {
      title: 'Which critical services are promised next?',
      answer: (first, _last, around) =>
        `Number promised until ${around.until}: ${around.found}. The first: ${first[1]}, on ${first[2]}.`,
    },
    'on-track': {
      title: 'Is the move on plan, month by month?',
      answer: (_first, last) => `For ${last[0]}: ${last[1]} run in-house; the plan was ${last[2]}.`,
    },
    'most-unknown': {
      title: 'Which ministries have most services whose source code nobody has accounted for?',
      answer: (first, _last, around) =>
        `Number of ministries with the most (${first[1]}): ${around.ties}. One of them: ${first[0]}, of whose critical services there are ${first[2]}.`,
    },
    'unknown-members': {
      title: 'For which critical services has nobody accounted for the source code?',
      answer: (first, _last, around) =>
        `Number of critical services without a statement on their source code: ${around.found}. One of them: ${first[1]}.`,
    },
    'most-extended': {
      title: 'Which contracts were extended most often?',
      answer: (first, _last, around) =>
        `Number of contracts that extend an extension: ${around.found}. The dearest: ${first[0]} with ${first[1]}, ${first[2]}.`,
    },
    'largest-contracts': {
      title: 'Who has the largest running contracts?',
      answer: (first) => `Largest: ${first[1]} (controlled from ${first[2]}), ${first[3]} until ${first[4]}.`,
    },
    'failed-audits': {
      title: 'Which services failed a full audit more than a year ago?',
      answer: (first, _last, around) => `Number of full audits failed: ${around.found}. The latest: ${first[0]}, on ${first[2]}.`,
    },
    'fixed-in-time': {
      title: 'Are critical weaknesses fixed in time?',
      answer: (_first, last) =>
        `For ${last[0]}: ${last[2]} of ${last[1]} critical weaknesses fixed in time; median ${last[3]} days.`,
    },
    'emptiest-posts': {
      title: 'For which roles are most posts empty?',
      answer: (first) => `Smallest share filled: ${first[0]}, ${first[1]} of ${first[2]} posts (${first[3]}).`,
    },
    'last-years-figure': {
      title: 'Has a figure of last year changed between releases?',
      answer: (first, last, around) =>
        `Dependence on suppliers for ${around.lastYear}: release ${last[0]} said ${last[1]}, release ${first[0]} says ${first[1]}.`,
    },
  },
  editor: {
    run: 'Ask (Ctrl+Enter)',
    prettify: 'Tidy up',
    share: 'Copy link',
    examples: 'Examples',
    history: 'Asked before',
    clear: 'Clear history',
    variables: 'Variables (JSON)',
    place: 'Put the cursor on a field to read what it means. Ctrl+Space suggests fields.',
    result: 'Answer',
    hint: 'Nothing asked yet.',
    table: 'The answer as a table',
    save: 'Download the table (CSV)',
    json: 'The answer as JSON',
    said: {
      query: 'Query',
      loading: 'The editor is loading.',
      ready: 'The editor is ready.',
      asking: 'Asking.',
      badVariables: 'The variables are no JSON object, e.g. {"id": "SVC-0001"}.',
      copied: 'The link is copied.',
      inAddress: 'The link is in the address bar.',
      answered: 'Answered: {rows} rows, {kb} KB, {ms} ms.',
      noTable: 'This answer has no table.',
      failed: 'The query was refused.',
    },
  },
  reference,
};
