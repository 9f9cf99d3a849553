import {
  isActivity,
  type Activity,
  type Definitions,
  type FlowNode,
  type Performer,
  type ProcessModel,
  type Task,
} from '../../model/process.ts';
import type { ManyInputs, ServiceTime } from './manyInputs.ts';
import type { PlannedStep } from './manyPlan.ts';

/** A step of people without a budget; a system answers at once. */
const NO_BUDGET_MINUTES = 30;
/** Another procedure about which the drawing says nothing. */
const CALL_MINUTES = 480;

/**
 * Every element that takes time by itself. Without a word about it a step takes its budget, which
 * is what it may take at most: an assumption on the safe side.
 */
export function planSteps(
  definitions: Definitions,
  processes: readonly ProcessModel[],
  { service }: ManyInputs,
): readonly PlannedStep[] {
  return processes.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const usual = usualMinutes(definitions, node);
      if (usual === null) return [];
      const { id: elementId, name } = node;
      const performer = performerOfStep(node);
      const said = service[elementId];
      const fixed: ServiceTime = { kind: 'fixed', minutes: usual };
      return {
        elementId,
        name,
        postKey: performer === null ? null : `${performer.agencyRole}:${performer.post}`,
        service: said ?? fixed,
        isAssumed: said === undefined,
      };
    }),
  );
}

/** Whose time a step takes; null for what no person of the office does. */
export function performerOfStep(node: FlowNode): Performer | null {
  return isStepOfPeople(node) ? node.performer : null;
}

type StepOfPeople = Task & { readonly type: 'userTask' | 'task' | 'manualTask' };

/** Whether people do it; other systems and waiting take nobody's time. */
export function isStepOfPeople(node: FlowNode): node is StepOfPeople {
  if (node.type === 'userTask') return true;
  return (node.type === 'task' || node.type === 'manualTask') && node.performer !== null;
}

/**
 * Whether it calls what is not there to be played: no process of the drawing, none linked to it.
 */
export function isCallOutside({ processes }: Definitions, node: FlowNode): boolean {
  return node.type === 'callActivity' && !processes.some(({ id }) => id === node.calledId);
}

function usualMinutes(definitions: Definitions, node: FlowNode): number | null {
  if (!isActivity(node)) return null;
  const otherwise = withoutBudget(definitions, node);
  return otherwise === null ? null : (node.budgetMinutes ?? otherwise);
}

/** Null: it takes no time by itself, or is no work of one go. */
function withoutBudget(definitions: Definitions, node: Activity): number | null {
  if (isStepOfPeople(node)) return NO_BUDGET_MINUTES;
  if (node.type === 'serviceTask') return 0;
  if (node.type === 'businessRuleTask') return node.decisionId === null ? 0 : null;
  return isCallOutside(definitions, node) ? CALL_MINUTES : null;
}
