/**
 * How a record or a published dataset is declared. One declaration gives the row types, the intake checks, the CSV header,
 * the data dictionary, the GraphQL descriptions and enums and the site's labels, so that they cannot disagree.
 */
export const locales = ['ms', 'en', 'ar'] as const;
export type Locale = (typeof locales)[number];
/** A text in the three languages of the portal. */
export type L10n = Readonly<Record<Locale, string>>;

export const t = (ms: string, en: string, ar: string): L10n => ({ ms, en, ar });

/** A closed list: the exact spelling of each code with its label. */
export type Codes = Readonly<Record<string, L10n>>;

interface Base {
  readonly title: L10n;
  readonly description?: L10n;
  /** Empty is refused. For a label: ms and en are required. */
  readonly required?: boolean;
  /** Kept in schema intake, absent from schema open: not in any row type of a published dataset. */
  readonly neverPublished?: boolean;
  /** May lie after today (plans, due dates, ends). Other dates may not. */
  readonly mayBeFuture?: boolean;
  /** Name of the record whose key this column holds. */
  readonly references?: string;
}

export type Column =
  /** Identifier, `^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$`. */
  | (Base & { readonly kind: 'id' })
  | (Base & { readonly kind: 'code'; readonly codes: Codes })
  /** Up to `max` characters, 300 unless said. */
  | (Base & { readonly kind: 'text'; readonly max?: number; readonly allowsDigits12?: boolean })
  /** Three physical columns `<name>_ms`, `<name>_en`, `<name>_ar`. */
  | (Base & { readonly kind: 'label'; readonly max?: number })
  /** ISO 8601 date. */
  | (Base & { readonly kind: 'date' })
  /** `2026-10` | `2026-Q3` | 2026. */
  | (Base & { readonly kind: 'month' | 'quarter' })
  | (Base & { readonly kind: 'year' })
  | (Base & { readonly kind: 'integer'; readonly min?: number; readonly max?: number })
  /** At most `scale` decimals; money is MYR with two. */
  | (Base & {
      readonly kind: 'decimal';
      readonly precision: number;
      readonly scale: number;
      readonly min?: number;
      readonly max?: number;
    })
  | (Base & { readonly kind: 'money' })
  | (Base & { readonly kind: 'boolean' })
  /** yes, no, unknown, not_applicable. */
  | (Base & { readonly kind: 'tri' })
  /** https only. */
  | (Base & { readonly kind: 'url' })
  /** List of ids separated by `;`. */
  | (Base & { readonly kind: 'refs'; readonly references: string })
  /** ISO 3166-1 alpha-2. */
  | (Base & { readonly kind: 'country' })
  /** SPDX licence id. */
  | (Base & { readonly kind: 'spdx' })
  /**
   * A number, or `not_provided`, or `not_applicable`. Two physical columns in the database: `<name>` (numeric, null when not a
   * number) and `<name>_status` (text, null when a number); one column in files.
   */
  | (Base & { readonly kind: 'measure'; readonly integer?: boolean; readonly min?: number; readonly max?: number });

export type Columns = Readonly<Record<string, Column>>;

export interface RecordDeclaration {
  /** File and record name, e.g. `source-access`. The table is `intake.source_access`. */
  readonly name: string;
  readonly title: L10n;
  readonly description: L10n;
  readonly key: readonly string[];
  readonly columns: Columns;
}

export interface DatasetDeclaration extends RecordDeclaration {
  /** What is published and what is not, in plain words. */
  readonly rule: L10n;
  /** Column whose value says which period a row speaks of; its end decides between `new` and `late_report`. */
  readonly period?: string;
  /** True where counts of people or small cells are rounded or hidden; such datasets carry obs_status and conf_status. */
  readonly suppressed?: boolean;
  /** True where the rows are those of the present period alone: each period replaces all of them. */
  readonly replacedEachPeriod?: boolean;
}

export const defineRecord = <const D extends RecordDeclaration>(declaration: D): D => declaration;
export const defineDataset = <const D extends DatasetDeclaration>(declaration: D): D => declaration;

type Published<C extends Columns> = { readonly [K in keyof C as C[K] extends { neverPublished: true } ? never : K]: C[K] };

/** The dataset that publishes a record's columns as kept, without those that are never published. */
export function publishAsKept<const D extends RecordDeclaration>(
  record: D,
  rule: L10n,
  period?: string,
): Omit<D, 'columns'> & { readonly columns: Published<D['columns']>; readonly rule: L10n; readonly period?: string } {
  const columns = Object.fromEntries(Object.entries(record.columns).filter(([, column]) => !column.neverPublished));
  return { ...record, columns: columns as Published<D['columns']>, rule, ...(period ? { period } : {}) };
}

type Value<C extends Column> = C['kind'] extends 'boolean'
  ? boolean
  : C['kind'] extends 'integer' | 'year' | 'decimal' | 'money' | 'measure'
    ? number
    : C['kind'] extends 'refs'
      ? string[]
      : C extends { codes: infer L }
        ? keyof L & string
        : string;

type Nullable<C extends Column> = C extends { required: true } ? Value<C> : Value<C> | null;

/** The physical row of a declaration's columns: labels stand as three columns, measures as number and status. */
export type RowOf<C extends Columns> = {
  [K in keyof C & string as C[K]['kind'] extends 'label' ? never : K]: Nullable<C[K]>;
} & {
  [K in keyof C & string as C[K]['kind'] extends 'label' ? `${K}_ms` | `${K}_en` | `${K}_ar` : never]: string | null;
} & {
  [K in keyof C & string as C[K]['kind'] extends 'measure' ? `${K}_status` : never]: 'not_provided' | 'not_applicable' | null;
};

/** One column as it stands in a file: labels expanded to their three languages. */
export interface FileColumn {
  readonly name: string;
  /** The declared column it comes from. */
  readonly of: string;
  readonly locale?: Locale;
  readonly column: Column;
}

/** The columns of a declaration in file order. */
export const fileColumns = (columns: Columns): FileColumn[] =>
  Object.entries(columns).flatMap(([name, column]): FileColumn[] =>
    column.kind === 'label'
      ? locales.map((locale) => ({ name: `${name}_${locale}`, of: name, locale, column }))
      : [{ name, of: name, column }],
  );

/** `source-access` is kept in table `source_access`. */
export const tableOf = (name: string): string => name.replaceAll('-', '_');
