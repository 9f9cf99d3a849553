import { namesIn } from '../../expression/namesIn.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Json, Variables } from '../../model/json.ts';
import type { EventBase, Task } from '../../model/process.ts';
import type { FlowUnderTest } from '../flowUnderTest.ts';
import { candidateValues } from '../paths/candidateValues.ts';
import { expressionsBehind, readExpressions } from '../paths/readExpressions.ts';

/** A variable that somebody has to give a value to, with values that lead to different ways. */
export type OpenChoice = { readonly name: string; readonly values: readonly Json[] };

/**
 * What the conditions behind an element read and nobody has written: neither the dossier so far,
 * nor a form of the drawing, nor a script or decision table. Empty for a drawing that is whole.
 */
export function openChoices(
  flow: FlowUnderTest,
  elementId: ElementId,
  variables: Variables,
): readonly OpenChoice[] {
  const process = flow.definitions.processes.find(({ nodes }) => {
    return nodes.some(({ id }) => id === elementId);
  });
  if (process === undefined) return [];
  const all = readExpressions(process);
  const written = new Set([
    'dossier',
    ...Object.keys(variables),
    ...(flow.forms ?? []).flatMap(({ fields }) => fields.map(({ key }) => key)),
    ...all.flatMap(({ resultVariable }) => resultVariable ?? []),
    ...process.nodes.flatMap(variablesOf),
  ]);
  const conditions = expressionsBehind(process, elementId).filter(({ role }) => {
    return role === 'condition';
  });
  const names = new Set(conditions.flatMap(({ text }) => namesIn(text)));
  return [...names]
    .filter((name) => !written.has(name))
    .map((name) => ({ name, values: candidateValues(name, all) }));
}

/** What an element writes by itself: its data, its items, what its table decides. */
function variablesOf(node: FlowUnderTest['definitions']['processes'][number]['nodes'][number]) {
  const written: string[] = [];
  if ('dataOutputs' in node) {
    for (const { variable } of [...node.dataInputs, ...node.dataOutputs]) written.push(variable);
  }
  if ('event' in node) written.push(...carriedNames(node));
  if ('decision' in node) written.push(...decidedNames(node));
  if ('loop' in node && node.loop?.kind === 'multi') {
    const { itemVariable, outputCollection } = node.loop;
    for (const name of [itemVariable, outputCollection]) if (name !== null) written.push(name);
  }
  return written;
}

function carriedNames({ data }: EventBase): readonly string[] {
  return (data?.assignments ?? []).map(({ variable }) => variable);
}

/** Of a decision outside nothing is known before it has answered. */
function decidedNames({ decision, resultVariable }: Task): readonly string[] {
  if (decision === null) return [];
  const names = decision.decisions.map(({ variable }) => variable);
  return resultVariable === null ? names : [...names, resultVariable];
}
