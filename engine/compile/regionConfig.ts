import type {
  BlockPlan,
  RegionPlan,
  StatePlan,
  Target,
  ThreadsPlan,
} from '../check/soundness/scopePlan.ts';
import { encodeKey } from './encodeKey.ts';
import type { StateConfigJson } from './machineConfig.ts';
import { placeState } from './placeState.ts';
import type { ScopeContext } from './scopeContext.ts';
import {
  addTransition,
  doneId,
  guardedFlow,
  moveActions,
  placeGuard,
  transition,
  triggerEvent,
  type TransitionTable,
} from './stateConfig.ts';
import { threadsConfig } from './threadsConfig.ts';

/** The states of a sequential part; `endsIn` replaces the plain final state at its end. */
export function regionConfig(
  context: ScopeContext,
  regionId: string,
  plan: RegionPlan,
  ending: { readonly [key: string]: StateConfigJson } = finalState(regionId),
): StateConfigJson {
  const states: [string, StateConfigJson][] = [];
  for (const [id, state] of plan.states) {
    states.push([encodeKey(id), stateConfig(context, regionId, state)]);
  }
  const { path, to } = plan.initial;
  const actions = moveActions(null, path);
  const target = to === null ? (Object.keys(ending)[0] ?? 'done') : encodeKey(to);
  return {
    initial: actions.length === 0 ? target : { target, actions },
    states: { ...Object.fromEntries(states), ...ending },
  };
}

function finalState(regionId: string): { readonly [key: string]: StateConfigJson } {
  return { done: { type: 'final', id: doneId(regionId) } };
}

function stateConfig(
  context: ScopeContext,
  regionId: string,
  plan: StatePlan | BlockPlan | ThreadsPlan,
): StateConfigJson {
  if (plan.kind === 'block') return blockConfig(context, regionId, plan);
  if (plan.kind === 'state') return placeState(context, plan.node, exitTable(regionId, plan));
  const after = plan.after === null ? NOWHERE : plan.after;
  const exit = { targetId: targetId(regionId, after), path: after.path };
  return threadsConfig(context, plan, exit);
}

const NOWHERE: Target = { path: [], to: null };

function exitTable(regionId: string, plan: StatePlan): TransitionTable {
  const table: TransitionTable = new Map();
  for (const { exit, target } of plan.exits) {
    const flowId = exit.takes === 'one' ? guardedFlow(plan.node, exit.outs[0]) : null;
    const guard = exit.trigger.kind === 'always' ? placeGuard(plan.node, flowId) : undefined;
    const from = exit.boundaryId === null && plan.node.kind !== 'begin' ? plan.node : null;
    const actions = moveActions(from, target.path);
    const source = encodeKey(plan.node.id);
    const added = transition(source, targetId(regionId, target), guard, actions);
    addTransition(table, triggerEvent(exit.trigger), added);
  }
  return table;
}

function targetId(regionId: string, target: Target): string {
  return target.to === null ? doneId(regionId) : encodeKey(target.to);
}

function blockConfig(context: ScopeContext, regionId: string, plan: BlockPlan): StateConfigJson {
  const id = encodeKey(plan.id);
  const branches = plan.branches.map(({ flow, region }, index) => {
    const branchId = `${id}~b${index}`;
    const config = regionConfig(context, branchId, region);
    return [`b${index}`, plan.isOptional ? optional(config, branchId, flow.id) : config] as const;
  });
  const actions = moveActions(null, plan.after.path);
  return {
    id,
    type: 'parallel',
    meta: { elementId: elementOf(plan.splitId) },
    states: Object.fromEntries(branches),
    onDone: [transition(null, targetId(regionId, plan.after), undefined, actions)],
  };
}

function elementOf(nodeId: string): string {
  return nodeId.split('~')[0] ?? nodeId;
}

/** A branch that is entered only when its flow was taken. */
function optional(config: StateConfigJson, branchId: string, flowId: string): StateConfigJson {
  const initial = config.initial;
  const first = typeof initial === 'object' ? initial.target : initial;
  const actions = typeof initial === 'object' ? initial.actions : [];
  const id = `${branchId}~choose`;
  const taken = { type: 'taken', params: { flow: flowId } };
  const always = [{ target: first ?? 'done', guard: taken, actions }, { target: 'done' }];
  return { ...config, initial: 'choose', states: { choose: { id, always }, ...config.states } };
}
