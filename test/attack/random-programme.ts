/** A small programme made of a seed, month by month: audits, findings that are fixed, come back, are held or vanish. */
import { sql } from 'kysely';
import { publishRelease } from '../../db/release/publish-release.ts';
import type { TestDatabase } from '../world/database.ts';
import { audit, finding, keep, keepSmallWorld, service, type Row } from '../release/small-world.ts';

export const months = ['2026-08', '2026-09', '2026-10'] as const;

interface Weakness {
  readonly id: string;
  readonly audit: string;
  readonly severity: string;
  readonly detected: string;
  readonly fixed: string | null;
  readonly status: 'plain' | 'accepted' | 'false_positive';
  readonly heldUntil: string | null;
  /** The month in which the register says that it is open again, or no longer has it. */
  readonly reopenedIn: string | null;
  readonly goneIn: string | null;
}
interface Programme {
  readonly services: readonly string[];
  readonly audits: readonly Row[];
  readonly weaknesses: readonly Weakness[];
}

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + Math.round(days) * 86_400_000).toISOString().slice(0, 10);

/** Services audited up to three times in three years: by turns a few, some, and enough for figures to be told. */
export function makeProgramme(seed: number): Programme {
  const random = randomOf(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const services = Array.from(
    { length: [between(2, 6), between(10, 30), between(50, 80)][seed % 3]! },
    (_, index) => `SVC-${index}`,
  );
  const kinds = ['source_code', 'full', 'penetration', 'configuration'];
  const audits = services.flatMap((id, at) =>
    Array.from({ length: between(0, 3) }, (_, index) => {
      const started = dayAfter('2023-11-01', random() * 1050);
      return audit(`AUD-${at}-${index}`, id, {
        ...{
          kind: kinds[between(0, 3)],
          independent: random() < 0.7,
          started_on: started,
          completed_on: dayAfter(started, 15 + random() * 80),
        },
        ...{
          result: ['pass', 'pass_with_findings', 'fail', 'inconclusive'][between(0, 3)],
          next_due_on: dayAfter(started, 365 * between(1, 2)),
        },
      });
    }),
  );
  const weaknesses = audits.flatMap((row) =>
    Array.from({ length: between(0, 5) }, (_, index) => makeWeakness(row, index, random)),
  );
  return { services, audits, weaknesses };
}

function makeWeakness(row: Row, index: number, random: () => number): Weakness {
  const [started, completed] = [String(row['started_on']), String(row['completed_on'])];
  const length = (Date.parse(completed) - Date.parse(started)) / 86_400_000;
  const detected = dayAfter(started, random() * length);
  const month = () => months[1 + Math.floor(random() * 2)]!;
  return {
    ...{ id: `FND-${row['audit_id']}-${index}`, audit: String(row['audit_id']), detected },
    severity: ['critical', 'high', 'medium', 'low'][Math.floor(random() * 4)]!,
    fixed: random() < 0.04 ? null : dayAfter(detected, -45 * Math.log(1 - random())),
    status: random() < 0.05 ? 'accepted' : random() < 0.04 ? 'false_positive' : 'plain',
    heldUntil: random() < 0.08 ? dayAfter(detected, random() * 400) : null,
    reopenedIn: random() < 0.12 ? month() : null,
    goneIn: random() < 0.02 ? month() : null,
  };
}

/** The findings as the register has them in a month; nothing that happened later. */
function recordsOf({ weaknesses, audits }: Programme, month: string, asOf: string): { audits: Row[]; findings: Row[] } {
  const begun = audits.filter((row) => String(row['started_on']) <= asOf);
  const known = new Set(begun.map((row) => row['audit_id']));
  return {
    audits: begun.map((row) => (String(row['completed_on']) <= asOf ? row : { ...row, completed_on: null, result: null })),
    findings: weaknesses
      .filter(
        (weakness) => known.has(weakness.audit) && weakness.detected <= asOf && !(weakness.goneIn && weakness.goneIn <= month),
      )
      .map((weakness) => toRow(weakness, month, asOf)),
  };
}

function toRow(
  { id, audit: auditId, severity, detected, fixed, status, heldUntil, reopenedIn }: Weakness,
  month: string,
  asOf: string,
): Row {
  const isFixed = status === 'plain' && fixed !== null && fixed <= asOf && !(reopenedIn && reopenedIn <= month);
  return finding(id, auditId, {
    ...{ severity, detected_on: detected, disclosure_hold_until: heldUntil, title: null },
    ...{ status: status === 'plain' ? (isFixed ? 'fixed' : 'open') : status },
    ...{ fixed_on: isFixed ? fixed : null, verified_on: isFixed ? fixed : null },
  });
}

/** Empties the database and publishes the three releases of a programme. */
export async function publishProgramme(database: TestDatabase, programme: Programme): Promise<void> {
  const db = database.intake.kysely;
  const tables = await database.owner.sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('intake', 'open')`;
  await database.owner.sql.unsafe(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  await keepSmallWorld(db);
  await keep(
    db,
    'services',
    programme.services.map((id) => service(id)),
  );
  for (const month of months) {
    const asOf = dayAfter(`${month}-28`, month === '2026-09' ? 2 : 3);
    const { audits, findings } = recordsOf(programme, month, asOf);
    await sql`truncate intake.findings, intake.audits`.execute(database.owner.kysely);
    if (audits.length > 0) await keep(db, 'audits', audits);
    if (findings.length > 0) await keep(db, 'findings', findings);
    await publishRelease(database.intake, { release: month, idSeed: 'test' });
  }
}
