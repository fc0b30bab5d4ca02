/** Words of the pages on methods, on this site, and of the page that is not there. */
import type { Words } from '../index.ts';

export const about: Words['about'] = {
  methods: {
    title: 'How the figures are counted',
    description: 'How services are counted, what becomes of the unknown, what is hidden, and the limits of these data.',
    heading: 'The figures are counted from records, by the same rules every month',
    lede: 'This page explains the rules. The formula of each indicator stands on its own page.',
    toIndicators: 'All indicators',
    toData: 'All datasets',
    toRules: 'What is refused, and how to mend it',
    parts: [
      {
        id: 'counted',
        question: 'What is counted?',
        texts: [
          'A critical service counts as moved when it is at the last stage and its latest assessment passes all five tests and has been verified.',
          'Services that are planned or retired are not counted.',
          'How critical a service is comes from the register of each release, so that old figures cannot be improved by reclassifying.',
        ],
      },
      {
        id: 'unknown',
        question: 'What about the unknown?',
        texts: [
          'Unknown is an answer and is shown. The main value counts yes out of all, the unknown included.',
          'The highest possible value counts all the unknown as yes. So not reporting never raises a figure.',
          'Not reported is written in words, never as zero.',
        ],
      },
      {
        id: 'verified',
        question: 'What does verified mean?',
        texts: [
          'Declared: the agency says so. Documented: there is written evidence. Verified: somebody else has checked it.',
          'The main figure counts what has been verified. Audited means examined, not secure.',
        ],
      },
      {
        id: 'hidden',
        question: 'What is hidden, and why?',
        texts: [
          'Numbers of people are rounded to five and small counts are hidden, so that nobody can be recognised.',
          'Other figures that would give a small count away are hidden too. What was hidden stays hidden. The rule of each dataset stands on its page.',
          'No weakness is described before it is fixed and verified. Data location is shown as yes or no, never as a place.',
          'What is hidden never enters the database that this site reads.',
          'No per cent is given where fewer than five are counted.',
        ],
      },
      {
        id: 'releases',
        question: 'How are figures published and corrected?',
        texts: [
          'Figures are published in monthly releases. The pages, the API and the files of a release give the same figures.',
          'A release is not changed. Every change appears in a new release with its reason, and the old figure can still be read.',
        ],
      },
      {
        id: 'limits',
        question: 'What are the limits of these data?',
        texts: [
          'The figures depend on what agencies report. The page of each ministry shows how much it has reported.',
          'The expected finish is a range, assuming that the pace of the last 12 months holds. It is not a promise.',
          'No ranks and no composite scores are published.',
        ],
      },
    ],
  },
  about: {
    title: 'About this site',
    description: 'Who publishes this site, what for, under which licence, and how to reach the programme office.',
    heading: (programme) => `${programme}: a public record, open to everyone`,
    lede: (owner, country) =>
      `${owner} publishes this site so that anyone can check how far ${country} runs its own digital systems.`,
    demonstration: 'This is a demonstration: all figures are invented, and this is not an official government website.',
    facts: { baseline: 'Start date', window: 'Target window', licence: 'Licence', release: 'This release', contact: 'Contact' },
    contact: 'Programme office',
    question: 'What can I do here?',
    links: { services: 'Find a service', data: 'Take the data', methods: 'Read how the figures are counted' },
    privacyQuestion: 'What does this site know about me?',
    privacy: 'This site loads nothing from anyone else and sets no cookies. Your own browser keeps the display options.',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    text: 'There is nothing at this address. It may have been mistyped, or the page may have moved.',
    links: { home: 'Go to the home page', services: 'All services', data: 'All datasets' },
  },
};
