/** Words of the pages of services. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

const whole = (n: number) => n.toLocaleString('en');

export const services: Words['services'] = {
  title: 'Government services and how far each has moved',
  description:
    'Every government digital service: its agency, the stage of its move in-house, its planned date and how critical it is.',
  all: (total, moved) => `${whole(moved)} of ${whole(total)} services have reached the last stage of the move in-house`,
  list: {
    ministry: (name, total, moved) => `${name}: ${whole(moved)} of ${whole(total)} services have reached the last stage`,
    stage: (name, total) => `Stage “${name}”: ${plural('en', total, { one: '# service', other: '# services' })}`,
    topic: (name, total, moved) => `${name}: ${whole(moved)} of ${whole(total)} services have reached the last stage`,
  },
  lede: 'This list shows the stage in the register. The programme’s main figure counts critical services that have been verified.',
  unknownStage: (n) =>
    plural('en', n, { one: 'The stage of # service is not known.', other: 'The stage of # services is not known.' }),
  choose: 'Choose by',
  allServices: 'All services',
  by: { ministry: 'Ministry', stage: 'Stage', topic: 'Topic' },
  columns: { name: 'Service', agency: 'Agency', stage: 'Stage', planned: 'Planned date', criticality: 'Criticality' },
  noDate: 'No plan',
  pages: 'Pages',
  page: (n, of) => `Page ${n} of ${of}`,
  file: 'Download the full list (CSV)',
  one: {
    title: (name, agency) => `${name} (${agency})`,
    description: (name, agency) =>
      `Stage of the move, five tests, source code, data location, audits, contracts and plan of ${name}, ${agency}.`,
    status: {
      in_house: (date) => `By the register, this service moved in-house on ${date}.`,
      stage: (stage, date) => `This service has been at the stage “${stage}” since ${date}.`,
      unknown: 'The stage of this service is not known: none has been reported.',
    },
    verified: {
      yes: 'It passes all five tests, and that has been verified.',
      no: 'It has not passed all five tests with verification, so the main figure does not count it.',
      none: 'No assessment has been reported, so the main figure does not count it.',
    },
    responsible: 'Responsible agency',
    facts: { criticality: 'Criticality', lifecycle: 'Status', audience: 'Users', topic: 'Topic', yearly: 'Transactions a year' },
    visit: 'Go to this service',
    next: {
      question: 'What changes next, and when?',
      planned: (date) => `The move is planned to be complete on ${date}.`,
      late: (date) => `The move was planned to be complete on ${date}. That date has passed and the move is not complete.`,
      done: 'The move is complete; no further step is planned.',
      none: 'No date for the move has been reported.',
      changes: (n) => plural('en', n, { one: 'The plan has been changed once.', other: 'The plan has been changed # times.' }),
      unchanged: 'The first plan still holds.',
      columns: { version: 'Version', approved: 'Approved', planned: 'Planned date', reason: 'Reason for the change' },
    },
    timeline: { question: 'What has happened so far?', columns: { stage: 'Stage', from: 'Since', assurance: 'Assurance' } },
    tests: {
      question: 'Does government really run it?',
      intro: (date, assurance) => `Five tests, assessed on ${date}. How far this was checked: ${assurance}.`,
      none: 'No assessment has been reported. This means neither passed nor failed.',
      columns: { test: 'Test', answer: 'Answer' },
    },
    source: {
      question: 'Who holds the source code, and where is the data?',
      level: (level) => `Access to the source code is at level ${level} of 4.`,
      assessed: (date) => `Assessed on ${date}.`,
      exempt: (reason) => `Exempt: ${reason}.`,
      rebuilt: (month) => `Last rebuilt from the code held: ${month}.`,
      repository: 'Public repository',
      none: 'Access to the source code has not been reported.',
      levels: [
        'Government has no access.',
        'The code is kept by a third party (escrow).',
        'The code can be read on request.',
        'Government holds the complete code and its history.',
        'Government rebuilds the system from the code that it holds.',
      ],
      data: {
        yes: 'All restricted and secret data is kept in the country.',
        no: 'Some restricted or secret data is kept outside the country.',
        unknown: 'Where all the data is kept is not known.',
        not_applicable: 'No restricted or secret data has been reported for this service.',
        none: 'The location of the data has not been reported.',
      },
    },
    checks: {
      question: 'Has it been checked?',
      audits: (n) =>
        plural('en', n, { one: '# completed audit has been published.', other: '# completed audits have been published.' }),
      noAudits: 'No completed audit of this service has been published.',
      latest: (kind, date) => `The latest: ${kind}, ${date}.`,
      fixes: (n) =>
        plural('en', n, {
          one: '# weakness that was fixed and verified has been published.',
          other: '# weaknesses that were fixed and verified have been published.',
        }),
      noFixes: 'No fixed weakness has been published.',
      open: 'A weakness that is not fixed is never published for one service.',
    },
    performance: {
      question: 'How well does it work?',
      intro: 'The last twelve months as its agency reported them.',
      newest: 'Last reported',
      beforeAfter: 'Availability in the 12 months before the move: {before}. In the 12 months after: {after}.',
      none: 'No performance has been reported for this service.',
      month: 'Month',
      not_provided: 'not reported',
      not_applicable: 'not applicable',
    },
    contracts: {
      question: 'Which contracts are involved?',
      shown: (shown, all) =>
        `${shown} of ${plural('en', all, { one: '# contract', other: '# contracts' })}, the last to end first.`,
      none: 'No contract has been reported for this service.',
      columns: { contract: 'Contract', supplier: 'Supplier', scope: 'Scope', value: 'Value (MYR)', ends: 'Ends' },
    },
    complain: {
      question: 'Where can I complain?',
      service: 'About the service: contact the responsible agency.',
      record: 'About the figures on this page: tell the programme office.',
      contact: 'Contact the programme office',
      query: 'This record through GraphQL',
    },
  },
};
