/** What strangers make the API keep stays within some tens of MB, whatever documents they send. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { newRequest } from '../../api/compile/slots.ts';
import { createLimitCheck } from '../../api/limits/check-once.ts';
import { createPlans } from '../../api/run/plans.ts';
import { createDocumentReader } from '../../api/run/read-document.ts';
import { buildSchema } from '../../api/schema/index.ts';
import { loadProgramme } from '../../db/settings.ts';
import { times } from '../world/long.ts';

let schema: GraphQLSchema;
let collect: () => void;
beforeAll(() => {
  schema = buildSchema(loadProgramme());
  setFlagsFromString('--expose-gc');
  collect = runInNewContext('gc') as () => void;
});

/** MB that are held after the work and were not before. `held` lives on until then. */
function megabytesHeldBy(held: unknown, work: () => void): number {
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  work();
  const after = used();
  expect(held).toBeDefined();
  return (after - before) / 1_000_000;
}

/** Documents of nearly as many tokens as are allowed, each another one. */
const listsInLists = (place: number): string =>
  `{ a${place}: services(topic: ${'['.repeat(480)}${']'.repeat(480)}) { totalCount } }`;
const longList = (place: number): string => `{ a${place}: services(topic: [${'tax,'.repeat(980)}]) { totalCount } }`;

test('documents are let go', () => {
  const read = createDocumentReader(schema);
  const held = megabytesHeldBy(read, () => {
    for (let place = 0; place < times(2000, 130); place += 1) read(listsInLists(place));
  });
  expect(held).toBeLessThan(40);
});

test('statements are let go with the documents that they hold', () => {
  const planOf = createPlans(schema);
  const held = megabytesHeldBy(planOf, () => {
    for (let place = 0; place < times(2000, 400); place += 1) {
      const document = parse(longList(place));
      planOf({ document, operation: operationOf(document) }, newRequest({ sources: {}, coerced: {} }));
    }
  });
  expect(held).toBeLessThan(80);
});

test('what is remembered of one document does not grow with the values that are sent with it', () => {
  const check = createLimitCheck(schema);
  const document = parse('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }');
  const held = megabytesHeldBy(check, () => {
    for (let place = 0; place < 200; place += 1) {
      const ids = [`${place}`.padEnd(100_000, 'x')];
      check({ document, operation: operationOf(document) }, newRequest({ sources: {}, coerced: { ids } }));
    }
  });
  expect(held).toBeLessThan(2);
});

const operationOf = ({ definitions }: { definitions: readonly object[] }) => definitions[0] as OperationDefinitionNode;
