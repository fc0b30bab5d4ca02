import { countAU1 } from './AU1.ts';
import { countCT1 } from './CT1.ts';
import { countCT2 } from './CT2.ts';
import { countCT3 } from './CT3.ts';
import { countDR1 } from './DR1.ts';
import { countMS1 } from './MS1.ts';
import { countND1 } from './ND1.ts';
import { countOP1 } from './OP1.ts';
import { countDR2 } from './DR2.ts';
import { countEN1 } from './EN1.ts';
import { countOP2 } from './OP2.ts';
import { countPA1 } from './PA1.ts';
import { countRE1 } from './RE1.ts';
import { countRE2 } from './RE2.ts';
import { countSC1 } from './SC1.ts';
import { countSC2 } from './SC2.ts';
import { countSV1 } from './SV1.ts';
import { countSV1a } from './SV1a.ts';
import { countSV1s } from './SV1s.ts';
import { countSV2 } from './SV2.ts';
import { countSV3 } from './SV3.ts';
import { countTR1 } from './TR1.ts';
import { countUN1 } from './UN1.ts';
import { countVM1 } from './VM1.ts';
import { countVM2 } from './VM2.ts';
import { countVM3 } from './VM3.ts';
import { countVM4 } from './VM4.ts';
import { countWF1 } from './WF1.ts';
import { countWF2 } from './WF2.ts';
import { countWF3 } from './WF3.ts';
import { countWF4 } from './WF4.ts';
import type { CountIndicator } from './steps/executor.ts';

export { indicatorById, indicatorDefinitions } from './definitions/index.ts';
export { memberReasons } from './reasons.ts';

/** What counts each indicator, in an order in which later ones may read what earlier ones prepared: SV1s reads SV1, SC1 and DR1, SC2 reads SC1, RE1 reads SV1. */
export const indicatorQueries: readonly CountIndicator[] = [
  countSV1,
  countSV1a,
  countSC1,
  countSC2,
  countDR1,
  countSV1s,
  countSV2,
  countSV3,
  countAU1,
  countVM1,
  countVM2,
  countVM3,
  countVM4,
  countRE1,
  countRE2,
  countDR2,
  countWF1,
  countWF2,
  countWF3,
  countWF4,
  countTR1,
  countUN1,
  countEN1,
  countCT1,
  countCT2,
  countCT3,
  countND1,
  countMS1,
  countOP1,
  countOP2,
  countPA1,
];
