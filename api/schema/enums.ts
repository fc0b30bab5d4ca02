/** The code lists of the declarations as enums: the values are the codes exactly as they stand in files. */
import type { EnumRef } from '@pothos/core';
import { datasetByName } from '../../db/datasets/index.ts';
import { tri } from '../../db/records/code-lists.ts';
import type { Codes } from '../../db/records/define.ts';
import { builder } from './builder.ts';

export type AnyEnum = EnumRef<Types, string, string>;
type Types = typeof builder.$inferSchemaTypes;

const enums = new Map<string, AnyEnum>();

/** The enum of that name; made at the first call. */
export function enumType(
  name: string,
  description: string,
  values: Readonly<Record<string, string>>,
  extensions: Readonly<Record<string, unknown>> = {},
): AnyEnum {
  let known = enums.get(name);
  if (!known) {
    const described = Object.entries(values).map(([code, text]) => [code, { description: text, value: code }]);
    known = builder.enumType(name, { description, extensions, values: Object.fromEntries(described) }) as unknown as AnyEnum;
    enums.set(name, known);
  }
  return known;
}

const english = (codes: Codes): Record<string, string> =>
  Object.fromEntries(Object.entries(codes).map(([code, text]) => [code, `${text.en}.`]));

/** Columns that share a code list, or whose enum has a name shorter than dataset and column. */
const names: Readonly<Record<string, string>> = {
  'agencies.kind': 'AgencyKind',
  'services.criticality': 'Criticality',
  'services.lifecycle': 'Lifecycle',
  'services.audience': 'Audience',
  'services.topic': 'Topic',
  'services.stage': 'Stage',
  'services.all_in_country': 'Tri',
  'residency.all_in_country': 'Tri',
  'transitions.stage': 'Stage',
  'transitions.assurance': 'Assurance',
  'assessments.assurance': 'Assurance',
  'plans.slip_reason': 'SlipReason',
  'source-access.exempt_reason': 'ExemptReason',
  'audits.kind': 'AuditKind',
  'audits.result': 'AuditResult',
  'remediation.severity': 'Severity',
  'closed-findings.severity': 'Severity',
  'posts.role': 'PostRole',
  'training.programme': 'TrainingProgramme',
  'university-cohorts.level': 'CohortLevel',
  'contracts.scope': 'ContractScope',
  'contracts.award_method': 'AwardMethod',
  'sanctions.status': 'SanctionStatus',
  'partnerships.kind': 'PartnershipKind',
  'enforcement.subject_kind': 'SubjectKind',
  'enforcement.allegation': 'Allegation',
  'enforcement.outcome': 'EnforcementOutcome',
  'indicator-members.counts_as': 'CountsAs',
};

const pascal = (name: string): string => name.replaceAll(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The enum of a column of kind `code`. */
export function enumOf(dataset: string, column: string): AnyEnum {
  const declared = datasetByName(dataset)?.columns[column];
  if (declared?.kind !== 'code') throw new Error(`${dataset}.${column} is no code column.`);
  const name = names[`${dataset}.${column}`] ?? pascal(`${dataset}-${column}`);
  return enumType(name, `${declared.title.en}: the codes as they stand in files.`, english(declared.codes));
}

export const triEnum = (): AnyEnum => enumType('Tri', 'An answer that may be unknown.', english(tri));

export const measureStatus = (): AnyEnum =>
  enumType('MeasureStatus', 'Why there is no number.', {
    not_provided: 'The number exists and was not handed in.',
    not_applicable: 'There is no such number for this service.',
  });

export const changeReason = (): AnyEnum =>
  enumType('ChangeReason', 'Why a row was published as it stands.', {
    new: 'It appeared for the first time.',
    late_report: 'It appeared for the first time, for a period that an earlier release covered.',
    correction: 'It replaces a row that was wrong.',
    update: 'It replaces a row that has changed since.',
    rule_change: 'The rule by which it is derived has changed.',
    withdrawal: 'It is no longer published.',
  });
