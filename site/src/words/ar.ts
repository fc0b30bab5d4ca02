/** Arabic: one file per part of the site. */
import type { Words } from './index.ts';
import { about } from './ar/about.ts';
import { agencies } from './ar/agencies.ts';
import { catalogue } from './ar/catalogue.ts';
import { changes } from './ar/changes.ts';
import { checks } from './ar/checks.ts';
import { common } from './ar/common.ts';
import { contracts } from './ar/contracts.ts';
import { graphql } from './ar/graphql.ts';
import { progress } from './ar/progress.ts';
import { corrections, releases } from './ar/releases.ts';
import { rules } from './ar/rules.ts';
import { services } from './ar/services.ts';

export const ar: Words = {
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
