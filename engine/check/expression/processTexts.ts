import type { ElementId } from '../../model/ids.ts';
import {
  isActivity,
  type Activity,
  type EventBase,
  type FlowNode,
  type Loop,
  type ProcessModel,
  type SequenceFlow,
} from '../../model/process.ts';

/** A FEEL text, without the leading "=", and the element that it belongs to. */
export type ProcessText = { readonly elementId: ElementId; readonly text: string };

/**
 * The FEEL texts of a process but those of timers: conditions, scripts, correlation keys, loops and
 * data associations; those of nodes before those of flows. An empty script is left out.
 */
export function processTexts({ nodes, flows }: ProcessModel): readonly ProcessText[] {
  const of = (elementId: ElementId, texts: readonly string[]): readonly ProcessText[] =>
    texts.map((text) => ({ elementId, text }));
  return [
    ...nodes.flatMap((node) => of(node.id, textsOf(node))),
    ...flows.flatMap((flow) => of(flow.id, conditionOf(flow))),
  ];
}

function conditionOf({ condition }: SequenceFlow): readonly string[] {
  return condition === null ? [] : [condition];
}

function textsOf(node: FlowNode): readonly string[] {
  const texts = [
    // `script-has-result` speaks of an empty script.
    'script' in node && node.script !== '' ? node.script : null,
    'correlationKey' in node ? node.correlationKey : null,
    ...('event' in node ? eventTexts(node) : []),
    ...(isActivity(node) ? activityTexts(node) : []),
  ];
  return texts.filter((text) => text !== null);
}

function eventTexts({ event, data }: EventBase): readonly (string | null)[] {
  const own = event.kind === 'message' ? event.correlationKey : null;
  const assigned = (data?.assignments ?? []).map(({ expression }) => expression);
  return [event.kind === 'conditional' ? event.condition : own, ...assigned];
}

function activityTexts({ loop, dataInputs, dataOutputs }: Activity): readonly (string | null)[] {
  return [
    ...(loop === null ? [] : loopTexts(loop)),
    ...[...dataInputs, ...dataOutputs].map(({ expression }) => expression),
  ];
}

function loopTexts(loop: Loop): readonly (string | null)[] {
  if (loop.kind === 'standard') return [loop.condition];
  return [loop.cardinality, loop.collection, loop.outputItem, loop.completionCondition];
}
