/** What a validation error leaves out and a newcomer needs: what there is in the place of a name that is not there. */
import { isEnumType, isObjectType, type GraphQLSchema } from 'graphql';

/** As many names as fit; all stand in the reference. */
const mostCharacters = 400;

/** Arguments that every list takes, and that nobody misspells by guessing. */
const paging = new Set(['after', 'before', 'first', 'last', 'release']);

/** The message, with what would be right: what is spelt alike, which GraphQL suggests, is often not what was meant. */
export function addHint(schema: GraphQLSchema, message: string): string {
  const [, type] = /^Cannot query field "\w+" on type "(\w+)"\.(?: Did you mean .*)?$/.exec(message) ?? [];
  if (type) return `${message} ${fieldsOf(schema, type)}`;
  const [, owner, field] = /^Unknown argument "\w+" on field "(\w+)\.(\w+)"\.(?: Did you mean .*)?$/.exec(message) ?? [];
  if (owner && field) return `${message} ${argumentsOf(schema, owner, field)}`;
  if (message.startsWith('String cannot represent a non string value: ')) return `${message}. Texts stand between quotes.`;
  if (/^Enum "\w+" cannot represent non-enum value: ".* Did you mean/.test(message))
    return `${message} Codes stand without quotes.`;
  const [, code] =
    /^(?:Value ".*" does not exist in|Enum) "(\w+)" (?:enum\.|cannot represent non-enum value: .*)$/.exec(message) ?? [];
  return code && !message.includes('Did you mean') ? `${message} ${codesOf(schema, code)}` : message;
}

function codesOf(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  return isEnumType(type) ? `It is one of ${listed(type.getValues().map((value) => value.name))}, without quotes.` : '';
}

function fieldsOf(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) return 'Ask for the fields of its type, e.g. "... on Service { stage }".';
  const fields = type.getFields();
  if (fields['pageInfo']) return ofConnection(fields);
  return `It has ${listed(Object.keys(fields))}. All with their meaning: /data/graphql/reference/${name}/`;
}

const ofConnection = (fields: Readonly<Record<string, unknown>>): string =>
  `It is a list with ${listed(Object.keys(fields))}: the fields of its rows stand in "nodes { ... }", their number is "totalCount".`;

function argumentsOf(schema: GraphQLSchema, owner: string, name: string): string {
  const type = schema.getType(owner);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  const names = (field?.args ?? []).map((argument) => argument.name).filter((one) => !paging.has(one));
  return names.length > 0 ? `It takes ${listed(names)}.` : 'It takes none of its own.';
}

function listed(names: readonly string[]): string {
  const kept: string[] = [];
  for (const name of names.toSorted()) if ([...kept, name].join(', ').length <= mostCharacters) kept.push(name);
  return kept.length < names.length ? `${kept.join(', ')} and ${names.length - kept.length} more` : kept.join(', ');
}
