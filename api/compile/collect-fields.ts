/** The fields that an operation asks of one object, fragments unfolded and merged, `@skip` and `@include` applied. */
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
  type VariableValues,
} from 'graphql';

export interface CollectedField {
  /** The name in the answer: the alias, else the field's name. */
  readonly key: string;
  readonly name: string;
  /** Absent for `__typename`, `__schema` and `__type`. */
  readonly field: GraphQLField<unknown, unknown> | undefined;
  /** All places that ask for it; their selections are merged. */
  readonly nodes: FieldNode[];
}

export interface CollectContext {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: VariableValues;
}

const isWanted = (node: SelectionNode, variables: VariableValues): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

/** Collects in the order of first appearance. A type condition names the type itself or an interface of it. */
export function collectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): CollectedField[] {
  const collected = new Map<string, CollectedField>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (!isWanted(node, context.variables)) continue;
      if (node.kind === Kind.FIELD) add(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (fits(node.typeCondition?.name.value)) visit(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = context.fragments.get(node.name.value);
        if (fragment && fits(fragment.typeCondition.name.value)) visit(fragment.selectionSet);
      }
    }
  };
  const fits = (condition: string | undefined): boolean =>
    condition === undefined || condition === type.name || type.getInterfaces().some(({ name }) => name === condition);
  const add = (node: FieldNode): void => {
    const key = node.alias?.value ?? node.name.value;
    const known = collected.get(key);
    if (known) known.nodes.push(node);
    else collected.set(key, { key, name: node.name.value, field: type.getFields()[node.name.value], nodes: [node] });
  };
  sets.forEach(visit);
  return [...collected.values()];
}

/** The selections of a collected field. */
export const selectionsOf = (collected: CollectedField): (SelectionSetNode | undefined)[] =>
  collected.nodes.map((node) => node.selectionSet);
