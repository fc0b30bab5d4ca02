/** What the portal is and how it is asked, for language models and other readers of plain text (llmstxt.org). */
import { loadDatasets } from '../data/catalogue/datasets.ts';
import { loadIndicators } from '../data/catalogue/indicators.ts';
import { loadFrame, type Frame } from '../data/frame.ts';
import { loadContext, loadQuestions } from '../data/graphql/questions.ts';
import { readable } from '../data/graphql/readable.ts';
import { loadTerms } from '../data/graphql/terms.ts';

type Link = readonly [name: string, path: string, note: string];

export async function GET(): Promise<Response> {
  const frame = await loadFrame();
  const parts = [
    introduction(frame),
    asking(frame),
    keeping(frame),
    await limits(),
    await questions(frame),
    await contents(frame),
    licence(frame),
  ];
  return new Response(parts.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

const addressOf = ({ programme }: Frame, path: string): string => new URL(path, programme.publicUrl).href;

const linksOf = (frame: Frame, links: readonly Link[]): string =>
  links.map(([name, path, note]) => `- [${name}](${addressOf(frame, path)}): ${note}\n`).join('');

function introduction({ programme, release }: Frame): string {
  const invented =
    'DEMONSTRATION DATA: every figure here is invented. Do not report any of them as a fact about a real government.';
  return `# ${programme.name.en}

> The public record of a national digital-sovereignty programme in ${programme.countryName.en}: which government services have moved in-house, who holds the source code, where the data is, how fast weaknesses are fixed, and whether it will be done in time.

${programme.demonstration ? `${invented}\n\n` : ''}Newest release: ${release.id}, data as of ${release.dataAsOf}. A published release stays as it is, but for values that are taken down by law; name the release when you quote a figure. Unknown is a value: \`lower\` counts it as not done, and is the headline. Every page is there in Malay (no prefix), English (/en/) and Arabic (/ar/).
`;
}

function asking(frame: Frame): string {
  return `## How to ask

${linksOf(frame, [
  [
    'GraphQL',
    '/graphql?query=%7B%20release%20%7B%20id%20dataAsOf%20%7D%20%7D',
    'GET with `query`, or POST JSON; no key. Queries only.',
  ],
  ['Worked questions', '/en/data/graphql/', 'with answers, curl, Python, R and spreadsheet formulas'],
  ['Schema', '/data/graphql/schema.graphql', 'every type and field with its description'],
  ['Schema reference', '/en/data/graphql/reference/', 'the same as pages, with limits and error codes'],
  [
    'Any list as CSV',
    '/graphql/services.csv?criticality=critical&select=serviceId,name.en,stage',
    '`/graphql/<list>.csv?<arguments>&select=<fields>`, also .ndjson',
  ],
  ['Releases', '/data/releases.json', 'every release; `/data/<release>/<dataset>.csv` is a whole table of it'],
  ['Newest indicators', '/data/latest/indicators.csv', 'every published value of every indicator'],
])}`;
}

function keeping(frame: Frame): string {
  const { id, previous } = frame.release;
  return `## How to keep a copy

- Page by page: ask a list in GraphQL for \`nodes\` and \`pageInfo { hasNextPage endCursor }\`, \`first\` up to 100, then again with \`after: <endCursor>\`. All pages are of the release of the first, whatever is published meanwhile.
- Whole: \`/graphql/<list>.ndjson\` or \`.csv\`. \`Portal-Rows\` says how many rows there are, \`Portal-Release\` of which release.
- Whether there is anything new: send the \`ETag\` that you have as \`If-None-Match\`; 304 is no.
${linksOf(frame, [
  ...(previous ? [whatChanged(id)] : []),
  [
    'Two releases compared',
    `/graphql/comparison/changes.ndjson?dataset=services&from=${previous?.id ?? id}&to=${id}`,
    'any two: name the earlier as `from`, the later as `to`',
  ],
  ['Checksums', `/data/${id}/SHA256SUMS`, 'of the files of a release; `manifest.json` beside it is never rewritten'],
  ['Values taken down', '/data/redactions.json', 'files that differ from their manifest by law, with both checksums'],
])}`;
}

const whatChanged = (id: string): Link => [
  'What changed',
  `/data/${id}/services.changes.csv`,
  '`/data/<release>/<dataset>.changes.csv`, against the release before',
];

async function limits(): Promise<string> {
  const terms = await loadTerms();
  return `## Limits of one request

${terms.limits.map(({ name, value, meaning }) => `- ${name}: ${value}. ${meaning.en}\n`).join('')}
An error has a code in \`extensions.code\` and says what would be right. A refusal for size names the file that holds all rows.
`;
}

async function questions(frame: Frame): Promise<string> {
  const context = await loadContext('en');
  const shown = await Promise.all(
    (await loadQuestions('en')).map(async (one) => ({ id: one.question.id, ...(await readable(one, context)) })),
  );
  const links = shown.map(({ id, title, sentence }): Link => [title, `/en/data/graphql/#${id}`, plain(sentence)]);
  return `## Questions with their answers in release ${frame.release.id}\n\n${linksOf(frame, links)}`;
}

/** Without the marks that keep names of another direction apart on a page. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

async function contents(frame: Frame): Promise<string> {
  const datasets = (await loadDatasets()).map(({ id, title, description }): Link => [
    title.en,
    `/en/data/${id}/`,
    description.en,
  ]);
  const indicators = (await loadIndicators()).map(({ id, name, explanation }): Link => {
    return [`${id} ${name.en}`, `/en/indicators/${id}/`, explanation.en];
  });
  return `## Datasets\n\n${linksOf(frame, datasets)}\n## Indicators\n\n${linksOf(frame, indicators)}`;
}

function licence({ programme }: Frame): string {
  return `## Licence

Content and data: ${programme.licenceName} (${programme.licenceUrl}). Name the source: ${programme.owner.en}, ${programme.name.en}, and the release.
`;
}
