/** Words of the pages of ministries and other public bodies. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

export const agencies: Words['agencies'] = {
  title: 'Ministries and other public bodies',
  description: 'Every ministry and public body: services moved in-house, source code, data location, audits and reporting.',
  heading: (done, all) =>
    `${done} of ${plural('en', all, { one: '# ministry has', other: '# ministries have' })} moved all critical services in-house`,
  lede: 'The figures of a ministry include the bodies under it. What is not known counts as not reached.',
  ministries: 'How is each ministry doing?',
  others: 'Other public bodies',
  othersIntro: 'Figures are published for ministries. The pages of other bodies show their services alone.',
  ministry: 'Ministry',
  agency: 'Body',
  kind: 'Kind',
  services: 'Services',
  one: {
    description: (name) => `Progress, source code, data location, audits, services and reporting of ${name}.`,
    headline: (name, n) => `${name}: {numerator} of {denominator} critical ${n === 1 ? 'service' : 'services'} moved in-house`,
    noCritical: 'This ministry has no live critical service in this release.',
    unknown: 'Critical services of which this is not known: {unknown}. They count as not moved.',
    under: 'This body is under',
    noMinistry: 'This body is under no ministry; it counts in the figures of the programme alone.',
    website: 'Website',
    figures: 'How is it doing?',
    columns: { indicator: 'Indicator', share: 'Share', counts: 'Count', of: 'of', unknown: 'Not known', period: 'Period' },
    reporting: 'Did it report?',
    reportingIntro: 'Facts reported of those expected, for each register.',
    record: 'Register',
    reported: 'Reported',
    expected: 'Expected',
    noReporting: 'No figures on its reporting have been published.',
    servicesQuestion: 'Which services does it answer for?',
    servicesCount: (shown, all) =>
      shown < all ? `${shown} of ${all} services are shown.` : plural('en', all, { one: '# service.', other: '# services.' }),
    noServices: 'There is no service in the register.',
    allServices: 'The full list of this ministry’s services',
    bodies: 'Bodies under it',
  },
};
