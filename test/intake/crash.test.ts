/** Intake on a connection that breaks at any message: the registers are as before or as after, and so is what is kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type Connection } from '../../db/connection/connect.ts';
import { takeIn, type TakeInOptions } from '../../db/intake/take-in.ts';
import { openCuttingProxy, type CuttingProxy } from '../world/cutting-proxy.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { times } from '../world/long.ts';

let db: TestDatabase;
let proxy: CuttingProxy;
let folder: string;

beforeAll(async () => {
  db = await freshDatabase();
  proxy = await openCuttingProxy(db.socketFolder);
});
afterAll(async () => {
  await proxy.close();
  await db.close();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
  return () => rmSync(folder, { recursive: true });
});

/** Suppliers by id with their names: what a register holds. */
type Register = Readonly<Record<string, string>>;

const write = (suppliers: Register): void =>
  writeFileSync(
    path.join(folder, 'suppliers.csv'),
    `supplier_id,name,country_of_control\n${Object.entries(suppliers)
      .map(([id, name]) => `${id},${name},MY\n`)
      .join('')}`,
  );

const read = async (): Promise<{ suppliers: Register; kept: number }> => {
  const { sql } = db.owner;
  const rows = await sql<{ supplier_id: string; name: string }[]>`select supplier_id, name from intake.suppliers order by 1`;
  const [whole] = await sql<{ kept: number; broken: number }[]>`
    select count(*)::integer as kept,
           count(*) filter (where not exists (select from intake.submission_file_parts p
                                               where p.submission_id = s.submission_id))::integer as broken
      from intake.submissions s`;
  expect(whole!.broken).toBe(0);
  return { suppliers: Object.fromEntries(rows.map(({ supplier_id: id, name }) => [id, name])), kept: whole!.kept };
};

/** Hands in what `write` wrote through the proxy; true where it was accepted, undefined where the connection broke. */
async function hand(options: TakeInOptions): Promise<boolean | undefined> {
  const through: Connection<unknown> = connect(proxy.url('daulat_intake', db.name), { max: 1, connectTimeout: 1 });
  try {
    return (await takeIn(through, folder, { today: '2026-11-24', ...options })).verdict === 'accepted';
  } catch {
    return undefined;
  } finally {
    await through.sql.end({ timeout: 0 });
  }
}

/** Waits until the server has noticed that its client is gone and has undone its work. */
async function settle(): Promise<void> {
  for (;;) {
    const [busy] = await db.owner.sql<{ n: number }[]>`
      select count(*)::integer as n from pg_stat_activity where datname = current_database() and usename = 'daulat_intake'`;
    if (busy!.n === 0) return;
    await new Promise((later) => setTimeout(later, 5));
  }
}

describe('intake', () => {
  it('cut off at any of its messages leaves everything as before or as after', { timeout: 300_000 }, async () => {
    const [before, after] = [
      { 'SUP-A': 'Alpha', 'SUP-B': 'Beta' },
      { 'SUP-B': 'Renamed', 'SUP-C': 'Gamma', 'SUP-D': 'Delta' },
    ];
    const from = async (register: Register): Promise<boolean | undefined> => (write(register), hand({ confirm: true }));
    proxy.cutAt();
    await from(before);
    proxy.cutAt();
    expect(await from(after)).toBe(true);
    const { messages } = proxy;
    expect(messages).toBeGreaterThan(15);
    const ends: (boolean | undefined)[] = [];
    for (let at = 1; at <= messages; at += times(1, 2)) {
      proxy.cutAt();
      await from(before);
      const { kept } = await read();
      proxy.cutAt(at, at % 4 === 0);
      ends.push(await from(after));
      await settle();
      const now = await read();
      expect([
        { suppliers: before, kept },
        { suppliers: after, kept: kept + 1 },
      ]).toContainEqual(now);
    }
    expect(ends.filter((end) => end === undefined).length).toBeGreaterThan(ends.length / 2);
  });

  it('follows its model whatever is handed in and wherever it is cut off', { timeout: 300_000 }, async () => {
    const id = fc.constantFrom('SUP-A', 'SUP-B', 'SUP-C', 'SUP-D', 'SUP-E');
    const step = fc.record({
      suppliers: fc.dictionary(id, fc.constantFrom('Alpha', 'Beta', 'Gamma'), { minKeys: 1 }),
      partial: fc.boolean(),
      spoilt: fc.boolean(),
      cut: fc.option(fc.record({ at: fc.integer({ min: 1, max: 60 }), after: fc.boolean() })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { suppliers, partial, spoilt, cut } of steps) {
          const before = await read();
          write(spoilt ? { ...suppliers, 'SUP-Z': '=1+1' } : suppliers);
          proxy.cutAt(cut?.at, cut?.after);
          const accepted = await hand({ partial, confirm: true });
          await settle();
          const now = await read();
          const loaded = partial ? { ...before.suppliers, ...suppliers } : suppliers;
          const after = sorted(spoilt ? before.suppliers : loaded);
          if (accepted !== undefined) expect(accepted).toBe(!spoilt);
          if (now.kept === before.kept) expect(now.suppliers).toEqual(before.suppliers);
          else expect(now).toEqual({ suppliers: after, kept: before.kept + 1 });
          if (accepted === true && now.kept === before.kept) expect(before.suppliers).toEqual(after);
        }
      }),
      { numRuns: times(200, 12) },
    );
  });

  it('waits while another submission is taken in, and says so', async () => {
    proxy.cutAt();
    const said: string[] = [];
    const progress = { opened: () => {}, read: () => {}, step: (step: string) => void said.push(step) };
    write({ 'SUP-1': 'First' });
    const other = mkdtempSync(path.join(tmpdir(), 'crash-other-'));
    writeFileSync(path.join(other, 'suppliers.csv'), 'supplier_id,name,country_of_control\nSUP-2,Second,MY\n');
    const verdicts = await Promise.all([
      takeIn(db.intake, folder, { partial: true, progress }),
      takeIn(db.intake, other, { partial: true, progress }),
    ]);
    rmSync(other, { recursive: true });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    expect(said).toContain('Wait until another submission has been taken in');
    expect((await read()).suppliers).toMatchObject({ 'SUP-1': 'First', 'SUP-2': 'Second' });
  });
});

const sorted = (register: Register): Register =>
  Object.fromEntries(Object.entries(register).sort(([a], [b]) => (a < b ? -1 : 1)));
