import fc from 'fast-check';
import {
  buildSchema,
  getArgumentValues,
  getVariableValues,
  parse,
  validate,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { argumentReader } from '../../api/compile/argument-reader.ts';
import { times } from '../world/long.ts';

const schema = buildSchema(`
  enum Stage { planned moved }
  type Query { list(first: Int = 20, name: String, stage: [Stage!], needed: Int! = 3): Int }`);
const field = schema.getQueryType()!.getFields()['list']!;

const variable = fc.constantFrom('$i', '$d', '$s', '$g', '$n');
const argument = fc.oneof(
  fc.tuple(fc.constantFrom('first', 'needed'), fc.oneof(variable, fc.constantFrom('7', 'null'))),
  fc.tuple(fc.constant('name'), fc.oneof(variable, fc.constantFrom('"a"', 'null'))),
  fc.tuple(
    fc.constant('stage'),
    fc.oneof(variable, fc.constantFrom('moved', '[planned]', '[$o]', '[$o, $m]', '[$o, moved]', '[]', 'null')),
  ),
);
const document = fc
  .uniqueArray(argument, { selector: ([name]) => name, maxLength: 4 })
  .map((given) => given.map(([name, value]) => `${name}: ${value}`).join(', '))
  .map(
    (given) =>
      `query ($i: Int, $d: Int = 5, $s: String, $g: [Stage!], $n: Int!, $o: Stage! = planned, $m: Stage! = moved) { list${given && `(${given})`} }`,
  );
const values = fc.record(
  {
    i: fc.constantFrom(1, null),
    d: fc.constantFrom(2, null),
    s: fc.constantFrom('b', null),
    g: fc.constantFrom(['moved'], 'planned', null),
    n: fc.integer({ min: 0, max: 9 }),
    o: fc.constantFrom('moved', 'planned'),
    m: fc.constantFrom('moved', 'planned'),
  },
  { requiredKeys: ['n'] },
);

const outcome = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
};

test('arguments are read as graphql-js reads them, whatever the requests before', () => {
  let compared = 0;
  const property = fc.property(document, fc.array(values, { minLength: 1, maxLength: 5 }), (text, requests) => {
    const parsed = parse(text);
    const rules = validate(schema, parsed).filter(({ message }) => !message.includes('never used'));
    fc.pre(rules.length === 0);
    const operation = parsed.definitions[0] as OperationDefinitionNode;
    const node = operation.selectionSet.selections[0] as FieldNode;
    const read = argumentReader(field, node);
    for (const inputs of requests) {
      const { variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs);
      expect(outcome(() => read(variableValues!))).toEqual(outcome(() => getArgumentValues(field, node, variableValues!)));
      compared += 1;
    }
  });
  fc.assert(property, { numRuns: times(20_000, 500), seed: 20261031 });
  expect(compared).toBeGreaterThan(500);
});
