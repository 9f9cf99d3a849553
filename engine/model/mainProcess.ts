import type { ProcessModel } from './process.ts';

/**
 * The process of a drawing that a received dossier starts, and that a call of the procedure carries
 * out; null where nothing can be executed.
 *
 * It is the one with the procedure's code or term, else the first that starts without a trigger and
 * that no other one calls. What stands beside the drawing because it is called is none of them.
 */
export function mainProcess(processes: readonly ProcessModel[]): ProcessModel | null {
  const own = processes.filter((one) => one.procedureId === null && one.isExecutable);
  const isCalled = ({ id }: ProcessModel): boolean =>
    processes.some((other) => other.id !== id && calls(other, id));
  return (
    own.find((one) => isProcedure(one) && startsByItself(one)) ??
    own.find((one) => startsByItself(one) && !isCalled(one)) ??
    own.find(startsByItself) ??
    own[0] ??
    null
  );
}

function calls({ nodes }: ProcessModel, id: string): boolean {
  return nodes.some((node) => node.type === 'callActivity' && node.calledId === id);
}

function isProcedure({ settings }: ProcessModel): boolean {
  return settings.procedureCode !== null || settings.legalTerm !== null;
}

function startsByItself({ id, nodes }: ProcessModel): boolean {
  return nodes.some((node) => {
    return node.type === 'startEvent' && node.parentId === id && node.event.kind === 'none';
  });
}
