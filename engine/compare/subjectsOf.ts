import { decisionSubjects } from './decisionSubjects.ts';
import { formSubjects, paperSubjects } from './paperSubjects.ts';
import { messageFlowSubjects } from './messageFlowSubjects.ts';
import { poolSubject, processSubjects } from './processSubjects.ts';
import type { ReadVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';

/**
 * Everything of a version that is compared, in the order in which it is told: what the procedure
 * asks for, then process by process. Where something is drawn, its size and colour are no part of
 * it.
 */
export function subjectsOf(version: ReadVersion): readonly Subject[] {
  const { processes, pools } = version.definitions;
  const main = processes.filter(({ id }) => id === version.main?.id);
  const others = processes.filter(({ id }) => id !== version.main?.id);
  return [
    ...paperSubjects(version),
    ...decisionSubjects(version),
    ...[...main, ...others].flatMap((process) => processSubjects(process, version)),
    ...formSubjects(version),
    ...pools.map((pool) => poolSubject(pool, version)),
    ...messageFlowSubjects(version),
  ];
}
