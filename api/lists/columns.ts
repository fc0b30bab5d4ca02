/** The columns of a list: the fields of its rows under the names that the files of the datasets use. */
import { getNamedType, isEnumType, isListType, isObjectType, isRequiredArgument, isScalarType, getNullableType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import type { Column as Declared } from '../../db/records/define.ts';
import { columnFieldsOf, type ColumnField } from './dataset-of-type.ts';
import { mappingOfField, type Field } from './list-address.ts';

export interface ListColumn {
  /** Its name in the header and its key in NDJSON, e.g. `name_ms`, `agency_kind`. */
  readonly name: string;
  /** Where its value stands in a row. */
  readonly path: readonly string[];
  /** Where else, when nothing stands there: why there is no number. */
  readonly otherwise?: readonly string[];
  /** How the dataset declares it; its kind says how a number is written. */
  readonly kind?: Declared['kind'];
}

/** `daysLate` is `days_late`. */
const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const isLeaf = (field: Field): boolean => {
  const type = getNamedType(field.type);
  return isScalarType(type) || isEnumType(type);
};

export const asksForArguments = (field: Field): boolean => field.args.some(isRequiredArgument);

/** A label, or another object that is part of its row. */
const isPart = (field: Field): boolean => mappingOfField(field)?.kind === 'same' && !isListType(getNullableType(field.type));

/** The columns of a row unless others are chosen: those of its dataset's file, else its leaves in the order of the schema. */
export function usualColumns(type: GraphQLObjectType): ListColumn[] {
  const columns = columnFieldsOf(type);
  return columns.length > 0 ? columns.map(ofDataset) : leavesOf(type);
}

function ofDataset({ name, field, locale, column }: ColumnField): ListColumn {
  const path = locale ? [field, locale] : [field];
  return { name, path, kind: column.kind, ...(column.kind === 'measure' && { otherwise: [`${field}Status`] }) };
}

function leavesOf(type: GraphQLObjectType): ListColumn[] {
  return Object.values(type.getFields()).flatMap((field): ListColumn[] => {
    if (asksForArguments(field)) return [];
    if (isLeaf(field)) return [{ name: snakeCase(field.name), path: [field.name] }];
    const part = getNamedType(field.type);
    return isPart(field) && isObjectType(part) ? below(field.name, leavesOf(part)) : [];
  });
}

/** Columns of an object that stands in a field, named after both. */
export const below = (field: string, columns: readonly ListColumn[]): ListColumn[] =>
  columns.map(({ name, path, otherwise, ...column }) => ({
    ...column,
    name: `${snakeCase(field)}_${name}`,
    path: [field, ...path],
    ...(otherwise && { otherwise: [field, ...otherwise] }),
  }));

/** The columns of one field: of a leaf itself, of an object its usual ones. */
export function columnsOfField(type: GraphQLObjectType, field: Field): ListColumn[] {
  const own = columnFieldsOf(type).filter((column) => column.field === field.name);
  if (own.length > 0) return own.map(ofDataset);
  const object = getNamedType(field.type);
  return isObjectType(object) ? below(field.name, usualColumns(object)) : [{ name: snakeCase(field.name), path: [field.name] }];
}
