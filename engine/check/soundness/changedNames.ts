import {
  isActivity,
  type Activity,
  type EventDefinition,
  type FlowNode,
} from '../../model/process.ts';
import { namesAmong, unionOf, type Names } from './names.ts';

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

/**
 * The variables that an element sets by itself, without anybody from outside.
 *
 * Source: docs/execution.md, Moving on from an element, 2; Loops and multi-instance.
 */
export function changedNames(node: FlowNode): Names {
  if ('event' in node) return namesAmong(caughtNames(node));
  if (!isActivity(node)) return new Set();
  const outputs = node.dataOutputs.map(({ variable }) => variable);
  const collection = node.loop?.kind === 'multi' ? node.loop.outputCollection : null;
  return unionOf([
    namesAmong([...outputs, ...(collection === null ? [] : [collection])]),
    resultOf(node),
  ]);
}

/** Who throws sets nothing. */
function caughtNames({ data, type }: EventNode): readonly string[] {
  if (type === 'endEvent' || type === 'intermediateThrowEvent') return [];
  return (data?.assignments ?? []).map(({ variable }) => variable);
}

function resultOf(node: Activity): Names {
  if (!('script' in node)) return new Set();
  const { resultVariable, decision } = node;
  if (resultVariable !== null) return namesAmong([resultVariable]);
  // The variable of the decision is set; a rare drawing, and no name to look up for it.
  return decision === null ? new Set() : 'all';
}
