import type { IndicatorDefinition } from '../definition.ts';
import { sv1 } from './SV1.ts';

/** Every indicator that is published, in the order in which it is listed. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [sv1];

/** The definition of an indicator, or undefined for an id that is not published. */
export const indicatorById = (id: string): IndicatorDefinition | undefined =>
  indicatorDefinitions.find((definition) => definition.id === id);
