import type { IndicatorDefinition } from '../definition.ts';
import { au1 } from './AU1.ts';
import { ct1 } from './CT1.ts';
import { ct2 } from './CT2.ts';
import { ct3 } from './CT3.ts';
import { dr1 } from './DR1.ts';
import { ms1 } from './MS1.ts';
import { nd1 } from './ND1.ts';
import { op1 } from './OP1.ts';
import { dr2 } from './DR2.ts';
import { en1 } from './EN1.ts';
import { op2 } from './OP2.ts';
import { pa1 } from './PA1.ts';
import { re1 } from './RE1.ts';
import { re2 } from './RE2.ts';
import { sc1 } from './SC1.ts';
import { sc2 } from './SC2.ts';
import { sv1 } from './SV1.ts';
import { sv1a } from './SV1a.ts';
import { sv1s } from './SV1s.ts';
import { sv2 } from './SV2.ts';
import { sv3 } from './SV3.ts';
import { tr1 } from './TR1.ts';
import { un1 } from './UN1.ts';
import { vm1 } from './VM1.ts';
import { vm2 } from './VM2.ts';
import { vm3 } from './VM3.ts';
import { vm4 } from './VM4.ts';
import { wf1 } from './WF1.ts';
import { wf2 } from './WF2.ts';
import { wf3 } from './WF3.ts';
import { wf4 } from './WF4.ts';

/** Every indicator that is published, in the order in which it is listed. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  sv1,
  sv1s,
  sv1a,
  sv2,
  sv3,
  sc1,
  sc2,
  dr1,
  dr2,
  au1,
  vm1,
  vm2,
  vm3,
  vm4,
  re1,
  re2,
  wf1,
  wf2,
  wf3,
  wf4,
  tr1,
  un1,
  ct1,
  ct2,
  ct3,
  nd1,
  ms1,
  op1,
  en1,
  op2,
  pa1,
];

/** The definition of an indicator, or undefined for an id that is not published. */
export const indicatorById = (id: string): IndicatorDefinition | undefined =>
  indicatorDefinitions.find((definition) => definition.id === id);
