import type { Problem } from '../model/problem.ts';
import type { Definitions, ProcessModel } from '../model/process.ts';
import { graphOf } from './graph/graphOf.ts';
import { boundaryAttached } from './rules/boundaryAttached.ts';
import { calledProcessExists } from './rules/calledProcessExists.ts';
import { cancelInTransaction } from './rules/cancelInTransaction.ts';
import { compensationActivityValid } from './rules/compensationActivityValid.ts';
import { compensationHandlerValid } from './rules/compensationHandlerValid.ts';
import { elementExecuted } from './rules/elementExecuted.ts';
import { endWithoutOutgoing } from './rules/endWithoutOutgoing.ts';
import { eventExecuted } from './rules/eventExecuted.ts';
import { eventGatewayTargets } from './rules/eventGatewayTargets.ts';
import { eventSubProcessValid } from './rules/eventSubProcessValid.ts';
import { featureExecuted } from './rules/featureExecuted.ts';
import { flowEndsValid } from './rules/flowEndsValid.ts';
import { instantiateValid } from './rules/instantiateValid.ts';
import { linkPairs } from './rules/linkPairs.ts';
import { loopValid } from './rules/loopValid.ts';
import { startWithoutIncoming } from './rules/startWithoutIncoming.ts';

/** Rules about what a machine could only leave out, which would be another procedure. */
const RULES = [
  elementExecuted,
  eventExecuted,
  featureExecuted,
  startWithoutIncoming,
  endWithoutOutgoing,
  flowEndsValid,
  boundaryAttached,
  eventGatewayTargets,
  eventSubProcessValid,
  compensationHandlerValid,
  compensationActivityValid,
  cancelInTransaction,
  linkPairs,
  instantiateValid,
  loopValid,
  calledProcessExists,
];

/**
 * What in a process cannot be executed at all; empty for every drawing that can be run, also for
 * one that the check refuses because it ends badly.
 */
export function findNotExecuted(
  process: ProcessModel,
  definitions: Definitions | null,
): readonly Problem[] {
  const file = definitions ?? {
    id: '',
    processes: [process],
    messageFlows: [],
    pools: [],
    messageKeys: [],
    findings: [],
  };
  const context = { process, definitions: file, graph: graphOf(process) };
  const found = RULES.flatMap((rule) =>
    rule.check(context).map(({ elementId, facts = {}, path = [] }) => {
      return { rule: rule.id, severity: rule.severity, elementId, facts, path };
    }),
  );
  return [...found, ...noticedInReading(process, file)];
}

const WHOLE_FILE = new Set(['element-executed', 'correlation-valid', 'name-calculated']);

/**
 * Noticed while reading: texts of this process in another language than FEEL, and what stands
 * beside the processes of the file, such as a choreography, a correlation key or the name of a
 * message.
 */
function noticedInReading(
  { nodes, flows }: ProcessModel,
  { findings }: Definitions,
): readonly Problem[] {
  const ids = new Set([...nodes, ...flows].map(({ id }) => id));
  return findings.filter(({ rule, elementId }) => {
    if (WHOLE_FILE.has(rule)) return true;
    return rule === 'expression-language' && ids.has(elementId);
  });
}
