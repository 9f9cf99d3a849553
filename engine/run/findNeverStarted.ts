import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';

/**
 * Errors where a start event would wait in vain: a dossier comes in with an applicant and partner
 * processes begin by messages and signals of that dossier, so no clock and no condition begins a
 * process (`start-never-begins`). What a call carries out begins with the call. Pure.
 */
export function findNeverStarted({ processes }: Definitions): readonly Problem[] {
  const nodes = processes.flatMap((process) => process.nodes);
  const called = nodes.flatMap((node) => (node.type === 'callActivity' ? [node.calledId] : []));
  const begun = processes.filter((one) => one.procedureId === null && one.isExecutable);
  return begun.filter(({ id }) => !called.includes(id)).flatMap(startsInVain);
}

function startsInVain({ id: processId, name, nodes }: ProcessModel): readonly Problem[] {
  return nodes.flatMap((node): readonly Problem[] => {
    if (node.type !== 'startEvent' || node.parentId !== processId) return [];
    const { kind } = node.event;
    if (kind !== 'timer' && kind !== 'conditional') return [];
    const facts = { process: name || processId, kind };
    const rule = 'start-never-begins';
    return [{ rule, severity: 'error', elementId: node.id, facts, path: [] }];
  });
}
