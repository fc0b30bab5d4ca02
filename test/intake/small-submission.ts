/** A submission of a few records with telling names, to be broken in one place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkAlone } from '../../db/intake/take-in.ts';
import type { Verdict } from '../../db/intake/verdict.ts';

const tests = 'yes,yes,yes,yes,yes';

export const small: Readonly<Record<string, string>> = {
  agencies: 'agency_id,name_ms,name_en,kind\nTAX,Cukai,Tax office,ministry\n',
  services:
    'service_id,agency_id,name_ms,name_en,criticality,lifecycle,audience,topic\nRETURN,TAX,Penyata cukai,Tax return,critical,live,citizen,tax\n',
  suppliers: 'supplier_id,name,country_of_control\nABC,Syarikat ABC,MY\n',
  transitions:
    'service_id,entered_on,stage,assurance\nRETURN,2025-01-01,rebuilding,declared\nRETURN,2025-06-01,parallel_run,declared\nRETURN,2026-01-01,in_house,verified\n',
  assessments: `service_id,assessed_on,officer_owns_product,officers_hold_access,government_controls_accounts,in_house_release,no_blocking_contract,assurance\nRETURN,2025-12-01,${tests},verified\n`,
  audits:
    'audit_id,service_id,kind,auditor,independent,started_on,completed_on\nAUD-1,RETURN,full,Jabatan Audit,true,2026-01-01,2026-02-01\n',
  findings:
    'finding_id,audit_id,severity,category,detected_on,fixed_on,verified_on,status\nFND-1,AUD-1,high,injection,2026-01-10,2026-01-20,2026-01-25,fixed\n',
  posts: 'agency_id,quarter,role,grade_band,established_fte,filled_fte\nTAX,2026-Q1,software,senior,10.0,8.0\n',
  training: 'agency_id,quarter,programme,required,enrolled,completed,certified\nTAX,2026-Q1,architecture,10,9,8,7\n',
  plans: 'service_id,plan_version,approved_on,planned_on,slip_reason\nRETURN,1,2025-01-01,2026-01-01,\n',
  contracts:
    'contract_id,agency_id,supplier_id,service_ids,title_ms,title_en,scope,award_method,value,starts_on,ends_on\nCON-1,TAX,ABC,RETURN,Operasi,Operation,run,open,100.00,2025-01-01,2027-12-31\n',
};

/** Writes the small submission as it is. */
export function writeSmall(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [record, text] of Object.entries(small)) writeFileSync(path.join(folder, `${record}.csv`), text);
}

type Changes = Readonly<Record<string, [from: string, to: string] | null>>;

/** Writes the small submission with some files changed into a folder that is there while `work` runs; null takes a file away. */
export async function withSmall<T>(changes: Changes, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-'));
  for (const [record, text] of Object.entries(small)) {
    const change = changes[record];
    if (change === null) continue;
    const changed = change ? text.replace(change[0], change[1]) : text;
    if (change && changed === text) throw new Error(`${record} does not hold "${change[0]}"`);
    writeFileSync(path.join(folder, `${record}.csv`), changed);
  }
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checks the small submission, so changed. */
export const checkSmall = (changes: Changes = {}): Promise<Verdict> =>
  withSmall(changes, (folder) => checkAlone(folder, { today: '2026-11-24' }));
