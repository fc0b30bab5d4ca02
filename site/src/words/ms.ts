/** Malay, the original: one file per part of the site. */
import { about } from './ms/about.ts';
import { agencies } from './ms/agencies.ts';
import { catalogue } from './ms/catalogue.ts';
import { changes } from './ms/changes.ts';
import { checks } from './ms/checks.ts';
import { common } from './ms/common.ts';
import { contracts } from './ms/contracts.ts';
import { graphql } from './ms/graphql.ts';
import { progress } from './ms/progress.ts';
import { corrections, releases } from './ms/releases.ts';
import { rules } from './ms/rules.ts';
import { services } from './ms/services.ts';

export const ms = {
  about,
  agencies,
  catalogue,
  changes,
  checks,
  common,
  contracts,
  corrections,
  graphql,
  progress,
  releases,
  rules,
  services,
};
