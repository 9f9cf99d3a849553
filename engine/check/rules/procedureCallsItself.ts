import type { ElementId } from '../../model/ids.ts';
import type { CallActivity, Definitions } from '../../model/process.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a call of another procedure that comes back to this one, or that goes round in a circle
 * of procedures: each call would begin the next one, without end.
 *
 * Instead: leave the call out, or draw the part that both need as a procedure of its own.
 */
export const procedureCallsItself: Rule = {
  id: 'procedure-calls-itself',
  severity: 'error',
  kind: 'structure',
  check: ({ process, definitions }) =>
    process.nodes.flatMap((node) => {
      if (node.type !== 'callActivity' || node.procedure === null) return [];
      const { name } = node.procedure;
      return comesBack(node, definitions) ? [{ elementId: node.id, facts: { name } }] : [];
    }),
};

function comesBack(call: CallActivity, definitions: Definitions): boolean {
  const reached = [call, ...callsIn(call.calledId, definitions)];
  return reached.some((one) => {
    const { procedure, calledId } = one;
    if (procedure === null) return false;
    return procedure.refusal === 'CALLS_ITSELF' || callsIn(calledId, definitions).includes(one);
  });
}

/** Every call that can be made while the process is carried out. */
function callsIn(processId: ElementId, { processes }: Definitions): readonly CallActivity[] {
  const seen = new Set([processId]);
  const calls: CallActivity[] = [];
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const id of seen) {
    const nodes = processes.find((process) => process.id === id)?.nodes ?? [];
    const own = nodes.filter((node) => node.type === 'callActivity');
    calls.push(...own);
    for (const { calledId } of own) seen.add(calledId);
  }
  return calls;
}
