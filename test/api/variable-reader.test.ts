import fc from 'fast-check';
import { buildSchema, getVariableValues, parse, type OperationDefinitionNode, type VariableValues } from 'graphql';
import { expect, test } from 'vitest';
import { variableReader } from '../../api/run/variable-reader.ts';
import { times } from '../world/long.ts';

const schema = buildSchema(`
  enum Stage { planned moved }
  input Span { from: Int = 3, to: Int! }
  type Query { list: Int }`);

const type = fc.constantFrom(
  'Int',
  'Int!',
  'Int = 4',
  'Int! = 5',
  'String',
  'ID!',
  'Boolean',
  '[Stage!]',
  '[Stage!]! = [moved]',
  'Span',
  'None',
);
const value = fc.constantFrom(
  1,
  1.5,
  'planned',
  '7',
  true,
  null,
  undefined,
  ['moved'],
  ['moved', 'gone'],
  [],
  { to: 1 },
  { from: 2 },
);
const inputs = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] });

/** All but what graphql-js notes in a signature for its own use. */
const seen = ({ sources, coerced }: VariableValues) => ({
  coerced,
  sources: Object.entries(sources).map(([name, { signature, value: own }]) => [
    name,
    signature.name,
    String(signature.type),
    own,
  ]),
});

const outcome = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
};

test('variables are read as graphql-js reads them, whatever the requests before', () => {
  let [right, wrong] = [0, 0];
  const property = fc.property(
    fc.array(type, { maxLength: 3 }),
    fc.array(inputs, { minLength: 1, maxLength: 5 }),
    (types, requests) => {
      const declared = types.map((one, place) => `$${'abc'[place]}: ${one}`).join(', ');
      const operation = parse(`query ${declared && `(${declared})`} { list }`).definitions[0] as OperationDefinitionNode;
      const read = variableReader(schema, operation);
      for (const given of requests) {
        const { variableValues, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
          maxErrors: 1,
        });
        expect(outcome(() => seen(read(given)))).toEqual(variableValues ? seen(variableValues) : errors![0]!.message);
        if (variableValues) right += 1;
        else wrong += 1;
      }
    },
  );
  fc.assert(property, { numRuns: times(20_000, 1000), seed: 20261126 });
  expect(Math.min(right, wrong)).toBeGreaterThan(300);
});
