/** Words of the page on contracts. */
import type { Words } from '../index.ts';

export const contracts: Words['contracts'] = {
  title: 'Contracts with outside suppliers',
  description:
    'What the contracts are worth that still tie services to outside suppliers, new contracts and extensions since the directive, and who the suppliers are.',
  noValue: 'The value of contracts is not published in this release',
  headline: 'Contracts that keep services outside are worth {value} of what they were on the baseline date',
  planned: 'The plan for this month is {plan}. The goal in the end is zero.',
  lede: 'The value a year is the value of a contract divided by its term. Counted are contracts for operation, cloud and licences that are in force.',
  none: 'No figures are published in this release.',
  runOff: {
    question: 'Is the dependence on suppliers ending?',
    intro: 'The whole bar is the value a year on the baseline date, the filled part the value now.',
    counted: 'How it is counted',
    title: '{value} of the value on the baseline date is still in force; the plan is {plan}',
    titleWithoutPlan: '{value} of the value on the baseline date is still in force',
    sub: (month) => `Value a year of contracts for operation, cloud and licences, whole programme, ${month}`,
    source: (owner) => `${owner}, register of contracts`,
    all: 'All',
    columns: { scope: 'Kind of contract', now: 'Now', then: 'On the baseline date', share: 'Left' },
  },
  outside: {
    question: 'Are new outside contracts still made?',
    intro: 'Contracts to build or run systems that started after the baseline date, extensions included.',
    sentence:
      'Contracts since the baseline date: {count}, worth {value}. Of these, extensions: {extensions}; with suppliers controlled abroad: {foreign}.',
    columns: {
      ministry: 'Ministry',
      count: 'Contracts',
      value: 'Value',
      extensions: 'Extensions',
      foreign: 'Controlled abroad',
    },
  },
  foreign: {
    question: 'How much goes abroad?',
    intro: 'Of the value a year of all contracts in force. A firm whose size is not reported counts as no local small firm.',
    sentence: 'To suppliers controlled abroad: {foreign}. To local small firms: {local}, at least.',
    columns: { scope: 'Kind of contract', foreign: 'Controlled abroad', local: 'Local small firms', value: 'Value a year' },
  },
  extensions: {
    question: 'Which contracts were extended?',
    intro: 'Extensions that started after the baseline date, up to the end of the last closed quarter.',
    sentence: 'Extensions: {count}, worth {value}.',
    shown: (shown, all) => `${shown} of ${all} are shown.`,
    columns: { contract: 'Contract', agency: 'Agency', supplier: 'Supplier', value: 'Value', starts: 'Starts' },
  },
  suppliers: {
    question: 'Who are the suppliers?',
    intro:
      'Suppliers with the most contracts in force. The country of control is that of the owners who control the company in the end.',
    shown: (shown, all) => `${shown} of ${all} suppliers with contracts in force.`,
    columns: { supplier: 'Supplier', country: 'Country of control', local: 'Local small firm', contracts: 'Contracts' },
  },
};
