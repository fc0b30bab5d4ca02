/** English: one file per part of the site. */
import type { Words } from './index.ts';
import { about } from './en/about.ts';
import { agencies } from './en/agencies.ts';
import { catalogue } from './en/catalogue.ts';
import { changes } from './en/changes.ts';
import { checks } from './en/checks.ts';
import { common } from './en/common.ts';
import { contracts } from './en/contracts.ts';
import { graphql } from './en/graphql.ts';
import { progress } from './en/progress.ts';
import { corrections, releases } from './en/releases.ts';
import { rules } from './en/rules.ts';
import { services } from './en/services.ts';

export const en: Words = {
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
