import { sql } from 'kysely';
import { au1 } from './definitions/AU1.ts';
import { countServices } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/** An audit counts while it is at most this many days old. */
const auditedWithinDays = 365;

/**
 * Critical services with an independent audit of the source code. An audit whose result was not reported does not count. A service without
 * such an audit is a no with one reason, whether there was none or its result was inconclusive: results are published a year later.
 */
export async function countAU1(db: Executor): Promise<void> {
  await sql`
    insert into indicator_verdicts (indicator_id, period, member_id, counts_as, reason)
    with audited as (
      select distinct register.period, register.service_id
        from indicator_register register
        join intake.audits audit on audit.service_id = register.service_id
         and audit.completed_on between register.t - ${auditedWithinDays}::integer and register.t
       where register.critical and audit.independent and audit.kind in ('source_code', 'full') and audit.result <> 'inconclusive'
    )
    select 'AU1', register.period, register.service_id, case when audited.service_id is null then 'no' else 'yes' end,
           case when audited.service_id is null then 'no_audit_within_a_year' else 'audited' end
      from indicator_register register
      left join audited on audited.period = register.period and audited.service_id = register.service_id
     where register.critical and register.t >= (select min(completed_on) from intake.audits)`.execute(db);
  await countServices(db, 'AU1', au1.scopes);
}
