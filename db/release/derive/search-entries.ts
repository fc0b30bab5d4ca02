/** What the search of the API looks through. A version of a row is indexed once; it stands in the releases in which the row does. */
import { sql } from 'kysely';
import { connect, inTransaction } from '../../connection/connect.ts';
import { datasets } from '../../datasets/index.ts';
import { indexText, shortestName, type Searchable } from '../../search/index-text.ts';
import { indicatorDefinitions } from '../indicators/definitions/index.ts';
import type { IntakeDatabase } from '../../schema.ts';
import type { Executor } from '../release-in-progress.ts';

type Kind = 'Service' | 'Agency' | 'Dataset' | 'Indicator';

interface Entry extends Searchable {
  readonly first_release: number;
}

const tables = {
  Service: { table: 'open.services', key: 'service_id', description: true },
  Agency: { table: 'open.agencies', key: 'agency_id', description: false },
} as const;

/** Indexes every version of a service or agency that is not indexed yet, and what datasets and indicators are called from the release on. */
export async function writeSearchEntries(db: Executor, { ordinal }: { readonly ordinal: number }): Promise<void> {
  for (const kind of ['Service', 'Agency'] as const) await insert(db, kind, await unindexed(db, kind));
  await insert(db, 'Dataset', await changedTexts(db, 'Dataset', ordinal, describedDatasets()));
  await insert(db, 'Indicator', await changedTexts(db, 'Indicator', ordinal, describedIndicators()));
}

/** Indexes the releases of a portal that had no search when they were made; nothing where they are indexed. */
export async function indexReleases(intakeUrl: string): Promise<void> {
  const intake = connect<IntakeDatabase>(intakeUrl, { max: 1 });
  try {
    const { rows } = await sql<{ ordinal: number | null }>`
      select max(ordinal) as ordinal from open.releases where not exists (select from open.search_entries)`.execute(
      intake.kysely,
    );
    const ordinal = rows[0]?.ordinal;
    if (ordinal) await inTransaction(intake, (transaction) => writeSearchEntries(transaction, { ordinal }));
  } finally {
    await intake.close();
  }
}

/** Indexes a row anew in all its versions, after its texts were taken down. */
export async function rewriteSearchEntries(db: Executor, dataset: string, key: string): Promise<void> {
  const kind = (['Service', 'Agency'] as const).find((one) => tables[one].table === `open.${dataset}`);
  if (!kind) return;
  await sql`delete from open.search_entries where kind = ${kind} and key = ${key}`.execute(db);
  await insert(db, kind, await unindexed(db, kind));
}

async function unindexed(db: Executor, kind: keyof typeof tables): Promise<Entry[]> {
  const { table, key, description } = tables[kind];
  const texts = (column: string) =>
    sql`json_build_object('ms', ${sql.ref(`${column}_ms`)}, 'en', ${sql.ref(`${column}_en`)}, 'ar', ${sql.ref(`${column}_ar`)})`;
  const { rows } = await sql<Entry>`
    select ${sql.ref(key)} as key, first_release, ${texts('name')} as name
           ${description ? sql`, ${texts('description')} as description` : sql``}
      from ${sql.table(table)} version
     where not exists (select from open.search_entries entry where entry.kind = ${kind} and entry.key = version.${sql.ref(key)}
                                                               and entry.first_release = version.first_release)`.execute(db);
  return rows;
}

const describedDatasets = (): Searchable[] =>
  datasets.map(({ name, title, description }) => ({ key: name, name: title, description }));

const describedIndicators = (): Searchable[] =>
  indicatorDefinitions.map(({ id, name, explanation }) => ({ key: id, name, description: explanation }));

/** Those of which the newest entry says something else, or that have none. */
async function changedTexts(db: Executor, kind: Kind, ordinal: number, all: readonly Searchable[]): Promise<Entry[]> {
  const { rows } = await sql<{ key: string; words: string }>`
    select distinct on (key) key, words::text as words from open.search_entries where kind = ${kind} order by key, first_release desc`.execute(
    db,
  );
  const { rows: wanted } = await sql<{ key: string; words: string }>`
    select key, words::tsvector::text as words
      from json_to_recordset(${JSON.stringify(all.map((one) => ({ key: one.key, words: indexText(one) })))}::text::json) as t(key text, words text)`.execute(
    db,
  );
  const known = new Map(rows.map(({ key, words }) => [key, words]));
  const changed = new Set(wanted.filter(({ key, words }) => known.get(key) !== words).map(({ key }) => key));
  return all.filter(({ key }) => changed.has(key)).map((one) => ({ ...one, first_release: ordinal }));
}

/** Rows a statement: their texts are long. */
const batch = 2000;

async function insert(db: Executor, kind: Kind, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    const rows = entries.slice(from, from + batch).map((entry) => ({
      ...{ key: entry.key, first_release: entry.first_release, name_words: shortestName(entry), words: indexText(entry) },
      ...{ name_ms: entry.name.ms, name_en: entry.name.en, name_ar: entry.name.ar },
    }));
    await sql`
      insert into open.search_entries (kind, key, first_release, name_ms, name_en, name_ar, name_words, words)
      select ${kind}, key, first_release, name_ms, name_en, name_ar, name_words, words::tsvector
        from json_to_recordset(${JSON.stringify(rows)}::text::json) as t(key text, first_release integer, name_ms text, name_en text,
             name_ar text, name_words integer, words text)
      on conflict do nothing`.execute(db);
  }
}
