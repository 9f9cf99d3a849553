import type { Form } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions, FlowNode, ProcessModel } from '../../model/process.ts';
import { namesIn } from './namesIn.ts';
import { decisionsAsked } from './tablesAsked.ts';
import { uncalledProcesses } from './uncalledProcesses.ts';
import { whyUnknown } from './whyUnknown.ts';

/**
 * Inputs of decision tables that nothing before the step gives a value (`decision-input-known`): no
 * form of a step before it, no computed result, no message; only what is sent along when the
 * dossier is received could. `reason` says whether a step further on gives it.
 *
 * Nothing is said where a step before it may bring any variables, as a message does.
 */
export function findUnknownInputs(
  definitions: Definitions,
  forms: readonly Form[],
): readonly Problem[] {
  return uncalledProcesses(definitions).flatMap((process) =>
    process.nodes.flatMap((node) => unknownAt(node, process, forms)),
  );
}

function unknownAt(
  node: FlowNode,
  process: ProcessModel,
  forms: readonly Form[],
): readonly Problem[] {
  const needed = neededBy(node);
  if (needed.size === 0) return [];
  return whyUnknown([...needed.keys()], node, { process, forms }).map(
    ({ name, reason }): Problem => {
      const facts = { decision: needed.get(name) ?? '', name, reason };
      const place = node.line > 0 ? { line: node.line } : {};
      const rule = 'decision-input-known';
      return { rule, severity: 'warning', elementId: node.id, facts, path: [], ...place };
    },
  );
}

/** Variables that the decision of a task asks for, with the name of the decision that does. */
function neededBy(node: FlowNode): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  if (!('dataInputs' in node)) return needed;
  const asked = decisionsAsked(node);
  const own = new Set([
    ...asked.map(({ variable }) => variable),
    // Data that the file declares count as null where they are missing.
    ...asked.flatMap(({ inputNames }) => inputNames),
    ...node.dataInputs.map(({ variable }) => variable),
  ]);
  for (const { name, logic } of asked) {
    const texts = logic.kind === 'table' ? logic.inputs.map((it) => it.expression) : [];
    for (const read of texts.flatMap(namesIn)) {
      if (!own.has(read) && !needed.has(read)) needed.set(read, name);
    }
  }
  return needed;
}
