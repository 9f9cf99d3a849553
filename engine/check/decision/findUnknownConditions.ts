import type { Form } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions, ProcessModel } from '../../model/process.ts';
import { namesIn } from './namesIn.ts';
import { uncalledProcesses } from './uncalledProcesses.ts';
import { whyUnknown } from './whyUnknown.ts';

/**
 * Conditions of flows over what nothing before them gives a value (`condition-name-known`): a field
 * that no form of a step before has, a name written wrongly. Only what is sent along when the
 * dossier is received could give it; else a dossier stands still there.
 *
 * Nothing is said where a step before may bring any variables, as a message does.
 */
export function findUnknownConditions(
  definitions: Definitions,
  forms: readonly Form[],
): readonly Problem[] {
  return uncalledProcesses(definitions).flatMap((process) => unknownIn(process, forms));
}

function unknownIn(process: ProcessModel, forms: readonly Form[]): readonly Problem[] {
  return process.flows.flatMap(({ id, condition, sourceId, isDefault }) => {
    const source = process.nodes.find((node) => node.id === sourceId);
    if (condition === null || isDefault || source === undefined) return [];
    const unknown = whyUnknown([...new Set(namesIn(condition))], source, { process, forms });
    return unknown.map(({ name, reason }): Problem => {
      const facts = { name, reason, expression: condition.slice(0, 200), source: sourceId };
      const rule = 'condition-name-known';
      return { rule, severity: 'warning', elementId: id, facts, path: [] };
    });
  });
}
