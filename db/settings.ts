/** What a country sets: programme.json (names, dates, licence) and the environment (folders, ports, addresses). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { L10n, Locale } from './records/define.ts';

/** The checkout's top folder. */
export const projectFolder = path.dirname(import.meta.dirname);

/** programme.json. Dates are ISO 8601; `publication.time` is local time in `timeZone`. */
export interface Programme {
  /** True while the records are invented: every page, file and answer then says so. */
  readonly demonstration: boolean;
  readonly name: L10n;
  readonly owner: L10n;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: L10n;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name; "today" is the day there. */
  readonly timeZone: string;
  readonly locales: readonly Locale[];
  readonly baselineOn: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly publication: { readonly dayOfMonth: number; readonly time: string };
  readonly licence: { readonly id: string; readonly name: string; readonly url: string };
  readonly contact: string;
  readonly publicUrl: string;
  /** Key of the release log that readers should expect, when pinned. */
  readonly logKey: string | null;
}

/** The environment, checked. Folders are absolute. */
export interface Environment {
  /** `PORTAL_DATA`, default `.data`: the embedded database, submissions, downloads and site. */
  readonly dataFolder: string;
  /** `PORT`, default 4000. */
  readonly port: number;
  /** `DATABASE_URL`: a PostgreSQL server of the user's own. */
  readonly databaseUrl?: string;
  /** `PORTAL_API_URL`: where the site build asks for its data instead of in this process. */
  readonly apiUrl?: string;
  /** `PORTAL_BUILD_TOKEN`: lifts the budget for each address for the site build, nothing else. */
  readonly buildToken?: string;
}

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isL10n = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ['ms', 'en', 'ar'].every((locale) => isText((value as L10n)[locale as Locale]));
const isTimeZone = (value: unknown): boolean => {
  try {
    return isText(value) && Boolean(new Intl.DateTimeFormat('en', { timeZone: value as string }));
  } catch {
    return false;
  }
};

/** Each setting with its test and the words for what it must be. */
const programmeRules: readonly (readonly [of: (p: Programme) => unknown, test: (value: unknown) => boolean, claim: string])[] = [
  [(p) => p.demonstration, (v) => typeof v === 'boolean', '"demonstration" is true or false'],
  [(p) => p.name, isL10n, '"name" has the texts ms, en and ar'],
  [(p) => p.owner, isL10n, '"owner" has the texts ms, en and ar'],
  [(p) => p.countryName, isL10n, '"countryName" has the texts ms, en and ar'],
  [(p) => p.country, (v) => /^[A-Z]{2}$/.test(String(v)), '"country" is two capitals of ISO 3166-1, e.g. "MY"'],
  [(p) => p.currency, (v) => /^[A-Z]{3}$/.test(String(v)), '"currency" is three capitals of ISO 4217, e.g. "MYR"'],
  [(p) => p.timeZone, isTimeZone, '"timeZone" is an IANA time zone, e.g. "Asia/Kuala_Lumpur"'],
  [(p) => p.baselineOn, isDate, '"baselineOn" is a date, e.g. "2026-06-05"'],
  [(p) => p.window?.from, isDate, '"window.from" is a date'],
  [(p) => p.window?.to, isDate, '"window.to" is a date'],
  [
    (p) => p.publication?.dayOfMonth,
    (v) => Number.isInteger(v) && Number(v) >= 1 && Number(v) <= 28,
    '"publication.dayOfMonth" is 1 to 28',
  ],
  [(p) => p.publication?.time, (v) => /^([01]\d|2[0-3]):[0-5]\d$/.test(String(v)), '"publication.time" is a time, e.g. "10:00"'],
  [(p) => p.licence?.id, isText, '"licence.id" is an SPDX identifier'],
  [(p) => p.publicUrl, (v) => URL.canParse(String(v)), '"publicUrl" is a web address'],
];

/** Reads and checks programme.json. Throws `CannotRun` naming every setting that is not as it must be. */
export function loadProgramme(file = path.join(projectFolder, 'programme.json')): Programme {
  let programme: Programme;
  try {
    programme = JSON.parse(readFileSync(file, 'utf8')) as Programme;
  } catch (cause) {
    throw new CannotRun(
      `programme.json cannot be read: ${(cause as Error).message}.`,
      'Correct the file, or take it from the repository again.',
      {
        cause,
      },
    );
  }
  const broken = programmeRules.filter(([of, test]) => !test(of(programme))).map(([, , claim]) => claim);
  if (broken.length > 0)
    throw new CannotRun(`programme.json is not complete: it must be that ${broken.join('; ')}.`, 'Correct the file.');
  return programme;
}

/**
 * The programme under the address that readers reach it at: where `publicUrl` names this machine, the portal is tried out here, and
 * its port is the one that it listens at.
 */
export function programmeAt(port: number, programme: Programme): Programme {
  const address = new URL(programme.publicUrl);
  if (port === 0 || !['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname)) return programme;
  address.port = String(port);
  return { ...programme, publicUrl: address.origin };
}

/** Reads and checks the environment. Throws `CannotRun` on a port or address that cannot be one. */
export function loadEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const port = Number(variables.PORT || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CannotRun(
      `PORT is "${variables.PORT}", which is not a port.`,
      'Set PORT to a number from 1 to 65535, or leave it out for 4000.',
    );
  const address = (name: string, scheme: RegExp, example: string): string | undefined => {
    const value = variables[name];
    if (!value) return undefined;
    if (!scheme.test(value)) throw new CannotRun(`${name} is not an address that can be used.`, `Write it like ${example}.`);
    return value;
  };
  const databaseUrl = address('DATABASE_URL', /^postgres(ql)?:\/\//, 'postgres://user:password@host:5432/database');
  const apiUrl = address('PORTAL_API_URL', /^https?:\/\//, 'http://127.0.0.1:4000');
  return {
    dataFolder: path.resolve(projectFolder, variables.PORTAL_DATA || '.data'),
    port,
    ...(databaseUrl && { databaseUrl }),
    ...(apiUrl && { apiUrl }),
    ...(variables.PORTAL_BUILD_TOKEN && { buildToken: variables.PORTAL_BUILD_TOKEN }),
  };
}
