/** For each dataset, an operation that asks the API for its rows. Readers are offered it on the dataset's page. */
const ofService = (field: string, fields: string) =>
  `{ services(first: 20) { nodes { serviceId ${field} { nodes { ${fields} } } } } }`;
const list = (field: string, fields: string) =>
  `{ ${field}(first: 100) { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;

export const questions: Readonly<Record<string, string>> = {
  agencies: list('agencies', 'agencyId name { ms en ar } kind parentAgencyId website'),
  services: list('services', 'serviceId name { ms en ar } agencyId criticality stage plannedOn allInCountry sourceLevel'),
  suppliers: list('suppliers', 'supplierId name registrationNo countryOfControl localSme'),
  transitions: ofService('transitions', 'enteredOn stage assurance'),
  plans: ofService('plans', 'planVersion approvedOn plannedOn slipReason'),
  assessments: ofService(
    'assessments',
    'assessedOn assurance officerOwnsProduct officersHoldAccess governmentControlsAccounts inHouseRelease noBlockingContract',
  ),
  'source-access': ofService('sourceAccess', 'assessedOn level exemptReason lastRebuiltMonth publicRepositoryUrl licence'),
  residency: '{ services(first: 100) { nodes { residency { serviceId allInCountry } } } }',
  'data-control': list('dataControl', 'scope dimension code services obsStatus'),
  'service-performance': ofService('performance', 'month transactions digitalTakeUp completionRate satisfaction'),
  audits: list('audits', 'auditId serviceId kind auditor independent completedOn result'),
  remediation: list('remediation', 'quarter severity detected fixed fixedOnTime due daysToFixP50'),
  'closed-findings': list('closedFindings', 'closedFindingId serviceId severity detectedQuarter daysToFix'),
  posts: list('posts', 'agencyId quarter role establishedFte filledFte contractorFte hiddenMeasures'),
  training: list('training', 'quarter programme required enrolled completed certified hiddenMeasures'),
  'university-cohorts': list(
    'universityCohorts',
    'institution level intakeYear places enrolled graduated hiredWithin12Months hiddenMeasures',
  ),
  contracts: list('contracts', 'contractId title { ms en ar } agencyId supplierId scope value startsOn endsOn'),
  enforcement: list('enforcement', 'subjectKind period allegation outcome cases obsStatus'),
  sanctions: list('sanctions', 'sanctionId supplierId authority legalBasis startsOn endsOn status'),
  milestones: list('milestones', 'milestoneId title { ms en ar } dueOn revisedDueOn doneOn'),
  targets: list('targets', 'indicatorId dueOn value'),
  partnerships: list('partnerships', 'partnershipId country kind signedOn endsOn'),
  indicators: `{ observations(indicator: "SV1", first: 100) { nodes { period scope breakdown numerator denominator unknown lower value upper } } }`,
  'indicator-members': `{ observation(indicator: "SV1") { members(first: 100) { nodes { memberId countsAs reason } } } }`,
};
