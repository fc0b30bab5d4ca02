/** Questions on security, contracts, people and on what was said before. */
import { csvAddress, ofList, selectionOf, type Column, type Context, type Question } from '../question.ts';

/** Full audits that were failed more than a year ago: only then are results published. */
export const failedAudits = (context: Context): Question =>
  ofList(
    {
      id: 'failed-audits',
      list: 'audits',
      args: { kind: 'full', result: 'fail', completedTo: context.yearBefore, orderBy: 'completed_on_desc' },
      columns: [
        { path: `service.name.${context.locale}`, kind: 'text' },
        { path: 'auditor', kind: 'text' },
        { path: 'completedOn', kind: 'date' },
      ],
      steps: [{ take: 5 }],
    },
    context,
  );

/** Critical weaknesses by quarter. */
export const fixedInTime = (context: Context): Question =>
  ofList(
    {
      id: 'fixed-in-time',
      list: 'remediation',
      args: { severity: 'critical' },
      columns: [
        { path: 'quarter', kind: 'period' },
        { path: 'due', kind: 'count' },
        { path: 'fixedOnTime', kind: 'count' },
        { path: 'daysToFixP50', kind: 'count' },
      ],
      steps: [{ keep: 'due' }, { take: 5, end: true }],
    },
    context,
  );

/** Extensions of extensions. They come on several pages. */
export const mostExtended = (context: Context): Question =>
  ofList(
    {
      id: 'most-extended',
      list: 'contracts',
      args: { isExtension: true, orderBy: 'value_desc' },
      columns: [
        { path: 'contractId', kind: 'id' },
        { path: 'supplier.name', kind: 'text' },
        { path: 'value', kind: 'money' },
        { path: 'extends.contractId', kind: 'id' },
        { path: 'extends.extensionOf', kind: 'id' },
      ],
      steps: [{ keep: 'extends.extensionOf' }, { take: 5 }],
      paged: true,
    },
    context,
  );

/** The dearest contracts that run on the day of the data, and from where their suppliers are controlled. */
export const largestContracts = (context: Context): Question =>
  ofList(
    {
      id: 'largest-contracts',
      list: 'contracts',
      args: { activeOn: context.dataAsOf, orderBy: 'value_desc' },
      columns: [
        { path: `title.${context.locale}`, kind: 'text' },
        { path: 'supplier.name', kind: 'text' },
        { path: 'supplier.countryOfControl', kind: 'country' },
        { path: 'value', kind: 'money' },
        { path: 'endsOn', kind: 'date' },
      ],
      steps: [{ take: 5 }],
      first: 5,
    },
    context,
  );

/** Roles by the share of their posts that are filled, the smallest first. */
export const emptiestPosts = (context: Context): Question =>
  ofList(
    {
      id: 'emptiest-posts',
      list: 'observations',
      args: { indicator: 'WF1', scope: 'programme', statistic: 'share', period: context.quarter },
      columns: [
        { path: 'breakdown', kind: 'breakdown' },
        { path: 'numerator', kind: 'count' },
        { path: 'denominator', kind: 'count' },
        { path: 'lower', kind: 'percent' },
      ],
      steps: [{ keep: 'breakdown' }, { keep: 'lower' }, { sort: 'lower' }, { take: 5 }],
    },
    context,
  );

/** What each release said of the end of last year. */
export function lastYearsFigure({ release, lastYear }: Context): Question {
  const columns: Column[] = [
    { path: 'release', kind: 'id' },
    { path: 'value', kind: 'percent' },
    { path: 'obsStatus', kind: 'id' },
  ];
  const inFile: Column[] = columns.slice(1);
  const args = { indicator: 'CT1', scope: 'programme', statistic: 'share', breakdown: '', period: lastYear };
  return {
    id: 'last-years-figure',
    document: `query {
  observation(indicator: "CT1", period: "${lastYear}", release: "${release}") {
    vintages { ${selectionOf(columns)} }
  }
}`,
    rows: 'observation.vintages',
    columns,
    steps: [],
    csv: csvAddress('observations', { ...args, release }, inFile),
    csvColumns: inFile,
    csvHasFirst: true,
  };
}
