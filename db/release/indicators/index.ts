import type { CountIndicator } from './steps/executor.ts';
import { countSV1 } from './SV1.ts';

export { indicatorById, indicatorDefinitions } from './definitions/index.ts';

/** What counts each indicator, in an order in which later ones may read what earlier ones prepared. */
export const indicatorQueries: readonly CountIndicator[] = [countSV1];
