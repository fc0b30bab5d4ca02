/**
 * The public ids of closed findings. They stand in no relation to the finding's own id that anybody without the key could
 * compute, and the order of the rows by them is no order of time. An id once given is kept for ever.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Executor } from './release-in-progress.ts';

/**
 * The key as kept in `intake.id_keys`; where none is, it is made: of `seed` where there is one (so that the same records give
 * the same bytes on another machine), else at random. A seed may be known to others, so a key made of one never serves a
 * portal that has none.
 */
export async function keepIdKey(db: Executor, seed: string | undefined): Promise<Buffer> {
  const purpose = seed === undefined ? 'closed-findings' : 'closed-findings-seeded';
  const fresh = seed === undefined ? randomBytes(32) : createHash('sha256').update(`${purpose}\n${seed}`).digest();
  await sql`
    insert into intake.id_keys (purpose, key_hex) values (${purpose}, ${fresh.toString('hex')}) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{ key_hex: string }>`select key_hex from intake.id_keys where purpose = ${purpose}`.execute(db);
  return Buffer.from(rows[0]!.key_hex, 'hex');
}

/** 128 bits in hex: the first half of HMAC-SHA-256 (RFC 2104) over the finding's id. */
export const closedFindingId = (key: Buffer, findingId: string): string =>
  createHmac('sha256', key).update(findingId).digest('hex').slice(0, 32);

/**
 * Gives an id to every finding of the query (`finding_id`, `detected_on`, `fixed_on`, `verified_on`) that has none, and keeps the
 * dates under which each is told.
 */
export async function giveIds(db: Executor, key: Buffer, findings: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ finding_id: string }>`
    select finding_id from (${findings}) as due
     where not exists (select from intake.closed_finding_ids given where given.finding_id = due.finding_id)`.execute(db);
  const pairs = rows.map(({ finding_id }) => ({ finding_id, closed_finding_id: closedFindingId(key, finding_id) }));
  await sql`
    insert into intake.closed_finding_ids (finding_id, closed_finding_id)
    select finding_id, closed_finding_id
      from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as pair(finding_id text, closed_finding_id text)`.execute(
    db,
  );
  await sql`
    update intake.closed_finding_ids given
       set detected_on = due.detected_on, fixed_on = due.fixed_on, verified_on = due.verified_on
      from (${findings}) as due
     where due.finding_id = given.finding_id
       and (given.detected_on, given.fixed_on, given.verified_on) is distinct from (due.detected_on, due.fixed_on, due.verified_on)`.execute(
    db,
  );
}
