/** Words of the Progress page. {names in braces} are replaced by published values. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

const services = (n: number) => plural('en', n, { one: '# service', other: '# services' });

export const progress: Words['progress'] = {
  title: (programme) => `${programme}: progress`,
  description: 'How many critical government services now run in-house, whether that is on plan, and when the move may finish.',
  headline: (numerator, denominator, country) =>
    `{numerator} of {denominator} critical government ${plural('en', denominator, { one: 'service', other: 'services' })} now ${plural('en', numerator, { one: 'runs', other: 'run' })} on systems ${country} builds and manages itself`,
  noHeadline: 'There are no figures on critical services in this release',
  sovereign: (n) =>
    `Of these, {sovereign} ${plural('en', n, { one: 'is', other: 'are' })} sovereign in full: source code held, restricted data in the country, no foreign control and no operating contract with a supplier.`,
  sovereignUnknown: (n) => `For {unknown} more ${plural('en', n, { one: 'it', other: 'this' })} is not known.`,
  share: 'That is {lower}.',
  unknown: (n) =>
    `The state of {unknown} ${plural('en', n, { one: 'service is not known; it counts', other: 'services is not known; they count' })} as not moved.`,
  plan: {
    behind: (plan, gap) => `The plan was ${plan} by now, so the programme is ${services(gap)} behind.`,
    ahead: (plan, gap) => `The plan was ${plan} by now, so the programme is ${services(gap)} ahead.`,
    same: (plan) => `The plan was ${plan} by now as well.`,
    none: 'There is no plan for this month.',
  },
  forecast: {
    range: (from, to) => `If the pace of the last 12 months holds, it would finish between ${from} and ${to} (8 of 10 runs).`,
    openEnd: (from) =>
      `If the pace of the last 12 months holds, it would finish in ${from} at the earliest, and in more than one run in ten not at all.`,
    tooEarly: 'Services moved in fewer than six of the last 12 months: it is too early to tell when it will finish.',
    never: 'If the pace of the last 12 months holds, at least half of the runs never finish.',
    done: 'All critical services have moved.',
    none: 'No finish range is published in this release.',
  },
  window: (from, to) => `The target is between ${from} and ${to}.`,
  odds: (percent) => `The odds of finishing by the end of the target window are ${percent}.`,
  squares: {
    title: (n) => `Every critical service, by stage: ${n} in all`,
    sub: (month) => `Each square is one service, ${month}`,
    label: (parts) => `Critical services by stage: ${parts}.`,
    note: (declared) =>
      `${services(declared)} ${plural('en', declared, { one: 'has reached the last stage but is', other: 'have reached the last stage but are' })} not yet verified on all five tests, and so not counted in the headline.`,
  },
  onTrack: {
    question: 'Are we on track?',
    intro: 'A service counts as moved when public staff build and run it, and this has been verified.',
    pace: {
      faster: 'Moves have sped up',
      slower: 'Moves have slowed down',
      same: 'The pace of moves has not changed',
      unknown: 'The record is too short to compare the pace',
    },
    gap: {
      behind: (n) => `the total is ${n} behind plan`,
      ahead: (n) => `the total is ${n} ahead of plan`,
      same: 'the total is on plan',
      none: 'there is no plan for this month',
    },
    join: (pace, gap) => `${pace}; ${gap}`,
    change: { rose: (n) => `rose by ${n}`, fell: (n) => `fell by ${n}`, same: 'did not change' },
    recent: (last, before) => `In the last six months the total ${last}; in the six before it ${before}.`,
    counted: 'How it is counted',
    sub: (from, to) => `Critical services moved in-house, running total, ${from} to ${to}, and where the present pace leads`,
    note: {
      fan: (from, to) =>
        `The shaded band is where the total would lie if the next months look like months picked at random from the last 12. In 8 of 10 such runs the last service moves between ${from} and ${to}. It is not a promise.`,
      none: 'No band is drawn, because no finish range can be worked out yet.',
    },
    all: (n) => `All ${services(n)}`,
    moved: (n) => `Moved so far: ${n}`,
    planNow: (n) => `Plan: ${n}`,
    from: (month) => `from ${month}`,
    paceHolds: 'If the present pace holds',
    target: 'Target window',
    columns: { period: 'Month', moved: 'Moved', denominator: 'All', lower: 'Per cent', plan: 'Plan (per cent)' },
    label: (title) => `Line chart: ${title}.`,
  },
  stages: {
    question: 'Where is the work?',
    intro: 'Each service passes five steps, from planning the move until the old supplier is switched off.',
    title: (waiting, difference, month) =>
      `${services(waiting)} ${plural('en', waiting, { one: 'has', other: 'have' })} not started, ${difference} ${month}`,
    fewer: (n) => `${n} fewer than in`,
    more: (n) => `${n} more than in`,
    same: 'as many as in',
    sub: (from, to) => `Critical services by stage, every third month, ${from} to ${to}`,
    note: 'The last stage is as registered; the headline counts those verified.',
    label: (parts) => `Stacked areas of critical services by stage. At present: ${parts}.`,
    find: 'Find a service',
    stage: 'Stage',
    month: 'Month',
  },
  ministries: {
    question: 'Which ministries are ahead?',
    intro: 'A ring is a year ago, a disc is the present. Ministries that started later have had less time.',
    title: (half, all) =>
      half === 0
        ? `None of ${all} ministries has moved half of its critical services`
        : `${half} of ${all} ministries ${plural('en', half, { one: 'has', other: 'have' })} moved half or more of their critical services`,
    sub: (then, now) => `Share of each ministry’s critical services run in-house, ${then} and ${now}`,
    small: (n) =>
      `${plural('en', n, { one: '# ministry has', other: '# ministries have' })} fewer than five critical services, too few for a per cent. Their counts are in the table.`,
    ministry: 'Ministry',
    more: 'All ministries',
    all: 'All',
    moved: 'Moved',
  },
  audits: {
    counts: (month) => `Audited, ${month}`,
    question: 'Has the source code been checked?',
    intro: 'An audit is a reading of the source code by reviewers who did not write it. Audited does not mean secure.',
    title: (_numerator, denominator) =>
      `{numerator} of {denominator} critical ${plural('en', denominator, { one: 'service', other: 'services' })} had an independent source-code audit within 365 days`,
    sub: 'Share of each ministry’s critical services audited within the 365 days before the end of the month shown',
    more: 'All audits',
  },
  fixes: {
    question: 'How fast are security holes closed?',
    intro:
      'A weakness is a fault that could be misused. The clock starts when it is found and stops when its fix is verified; those still open count too.',
    title: {
      p90: (days) => `At least nine in ten critical weaknesses are fixed within the limit of ${days}`,
      p75: (days) =>
        `At least three in four critical weaknesses are fixed within the limit of ${days}, but fewer than nine in ten`,
      p50: (days) => `At least half of critical weaknesses are fixed within the limit of ${days}, but fewer than three in four`,
      none: (days) => `Fewer than half of critical weaknesses are fixed within the limit of ${days}`,
      missing: 'The time to fix critical weaknesses is not published in this release',
    },
    sub: (period) => `Days from found to fixed, critical weaknesses found in the 12 months to the end of ${period}`,
    parts: { p50_days: 'Half are fixed within', p75_days: 'Three in four', p90_days: 'Nine in ten' },
    limit: (days) => `Limit of ${days}`,
    onTimeTitle: (_numerator, denominator) =>
      `{numerator} of {denominator} critical ${plural('en', denominator, { one: 'weakness', other: 'weaknesses' })} that fell due ${plural('en', denominator, { one: 'was', other: 'were' })} fixed on time`,
    onTimeMissing: 'The share fixed on time is not published in this release',
    onTimeSub: (period) => `Weaknesses that fell due in ${period}, by severity`,
    period: 'Period',
    limitColumn: 'Limit (days)',
    severity: 'Severity',
    severities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
    onTime: 'Fixed on time',
    due: 'Fell due',
    more: 'More on fixes',
  },
  people: {
    question: 'Are there enough people?',
    intro: 'Technology posts in public agencies. Counts are rounded to the nearest five.',
    silent: 'Of {unknown} approved posts nobody reported whether they are filled. They count as not filled.',
    title: (_numerator, _denominator) => 'About {numerator} of {denominator} approved technology posts are filled',
    missing: 'The number of posts is not published in this release',
    sub: (period) => `Posts approved (pale bar) and filled (full bar), full-time equivalents, ${period}`,
    role: 'Role',
    filled: 'Filled',
    established: 'Approved',
    share: 'Per cent',
    more: 'More on people',
    note: 'The first bar is all roles, on a scale of its own; the others share one scale.',
    all: 'All roles',
    training: () => 'About {numerator} of {denominator} places of required training have been certified.',
  },
  changes: {
    question: 'What changed since the last release',
    first: 'This is the first release.',
    moved: (change, now) => `Critical services run in-house: the total ${change} since the last release, to ${now}.`,
    corrected: (month, was, is) => `The ${month} total was corrected from ${was} to ${is}.`,
    uncorrected: (month) => `The ${month} total stands as published.`,
    reasons: {
      new: (rows, datasets) => `New rows: ${rows}; the largest numbers in ${datasets}.`,
      late_report: (rows, datasets) => `Rows reported late: ${rows}; the largest numbers in ${datasets}.`,
      correction: (rows, datasets) => `Rows corrected: ${rows}; the largest numbers in ${datasets}.`,
      update: (rows, datasets) => `Rows updated: ${rows}; the largest numbers in ${datasets}.`,
      rule_change: (rows, datasets) => `Rows changed by a new rule: ${rows}; the largest numbers in ${datasets}.`,
      withdrawal: (rows, datasets) => `Rows withdrawn: ${rows}; the largest numbers in ${datasets}.`,
    },
    all: 'All releases',
    corrections: 'Corrections and known gaps',
  },
  take: {
    title: 'Take the data',
    text: 'Every figure on this page can be downloaded, asked for through the public GraphQL API, and reused under the open licence.',
    indicators: (size) => `Download all indicators (CSV${size})`,
    graphql: 'Ask the GraphQL API',
    datasets: 'All datasets',
  },
  source: (owner) => `${owner}, service register`,
  sources: {
    audits: (owner) => `${owner}, audit register`,
    findings: (owner) => `${owner}, register of weaknesses`,
    posts: (owner) => `${owner}, returns of posts`,
  },
  missing: 'Not published in this release.',
};
