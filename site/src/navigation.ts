/** The parts of the site in the order of the header and the footer. A path begins and ends with a slash. */
import type { Words } from './words/index.ts';

export const sections = [
  ['progress', '/'],
  ['services', '/services/'],
  ['agencies', '/agencies/'],
  ['audits', '/audits/'],
  ['fixes', '/fixes/'],
  ['people', '/people/'],
  ['contracts', '/contracts/'],
  ['enforcement', '/enforcement/'],
  ['data', '/data/'],
] as const satisfies readonly (readonly [Exclude<keyof Words['common']['nav'], 'label'>, string])[];

type FooterWord = Exclude<keyof Words['common']['footer'], 'licence' | 'updated'>;

export const footerColumns = [
  {
    title: 'programme',
    links: [
      ['directive', '/directive/'],
      ['milestones', '/milestones/'],
      ['partners', '/partners/'],
      ['sourceCode', '/source-code/'],
      ['dataLocation', '/data-location/'],
    ],
  },
  {
    title: 'useData',
    links: [
      ['datasets', '/data/'],
      ['graphql', '/data/graphql/'],
      ['indicators', '/indicators/'],
      ['methods', '/methods/'],
      ['rules', '/methods/rules/'],
      ['releases', '/releases/'],
      ['corrections', '/corrections/'],
    ],
  },
  {
    title: 'thisSite',
    links: [
      ['about', '/about/'],
      ['search', '/search/'],
      ['verify', '/verify/'],
      ['accessibility', '/accessibility/'],
      ['privacy', '/privacy/'],
      ['freedom', '/freedom-of-information/'],
      ['siteMap', '/site-map/'],
    ],
  },
] as const satisfies readonly { title: FooterWord; links: readonly (readonly [FooterWord, string])[] }[];
