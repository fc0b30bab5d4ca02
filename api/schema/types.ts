/** Every object type by name, so that types may refer to each other; what each of them has stands in its own file. */
import { builder } from './builder.ts';

const type = (name: string) => builder.objectRef<object>(name);

export const Text = type('Text');
export const Programme = type('Programme');
export const Release = type('Release');
export const DatasetChange = type('DatasetChange');
export const Distribution = type('Distribution');
export const Dataset = type('Dataset');
export const HiddenCells = type('HiddenCells');
export const DatasetColumn = type('DatasetColumn');
export const Code = type('Code');
export const IntakeRule = type('IntakeRule');
export const Indicator = type('Indicator');
export const Observation = type('Observation');
export const Member = type('Member');
export const Agency = type('Agency');
export const Service = type('Service');
export const Supplier = type('Supplier');
export const Transition = type('Transition');
export const Plan = type('Plan');
export const Assessment = type('Assessment');
export const SourceAccess = type('SourceAccess');
export const Residency = type('Residency');
export const DataControl = type('DataControl');
export const ServicePerformance = type('ServicePerformance');
export const Audit = type('Audit');
export const Remediation = type('Remediation');
export const ClosedFinding = type('ClosedFinding');
export const Post = type('Post');
export const Training = type('Training');
export const UniversityCohort = type('UniversityCohort');
export const Contract = type('Contract');
export const Milestone = type('Milestone');
export const Target = type('Target');
export const Partnership = type('Partnership');
export const Enforcement = type('Enforcement');
export const Sanction = type('Sanction');
export const Forecast = type('Forecast');
export const StageCount = type('StageCount');

export type ObjectType = typeof Text;
