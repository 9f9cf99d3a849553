import type {
  BlockPlan,
  RegionPlan,
  StatePlan,
  Target,
  ThreadsPlan,
} from '../check/soundness/scopePlan.ts';
import type { ScopeGraph } from '../check/soundness/scopeGraph.ts';
import { encodeKey } from './encodeKey.ts';
import type { StateConfigJson } from './machineConfig.ts';
import {
  addTransition,
  doneId,
  eventType,
  moveActions,
  placeConfig,
  tableConfig,
  transition,
  triggerEvent,
  type TransitionTable,
} from './stateConfig.ts';
import { threadsConfig } from './threadsConfig.ts';

/**
 * The states of a sequential part, with the final state at its end; in a branch that is where a
 * token waits at the closing join.
 */
export function regionConfig(
  graph: ScopeGraph,
  regionId: string,
  plan: RegionPlan,
  joinId: string | null = null,
): StateConfigJson {
  const states = [...plan.states].map(([id, state]) => {
    return [encodeKey(id), stateConfig(graph, regionId, state)] as const;
  });
  const { to } = plan.initial;
  const actions = moveActions(plan.initial);
  const target = to === null ? 'done' : encodeKey(to);
  return {
    initial: actions.length === 0 ? target : { target, actions },
    states: {
      ...Object.fromEntries(states),
      done: { type: 'final', id: doneId(regionId), ...waitsAt(graph, joinId) },
    },
  };
}

function waitsAt(graph: ScopeGraph, join: string | null): Pick<StateConfigJson, 'meta'> {
  if (join === null) return {};
  return { meta: { elementId: graph.nodes.get(join)?.elementId ?? join, join } };
}

function stateConfig(
  graph: ScopeGraph,
  regionId: string,
  plan: StatePlan | BlockPlan | ThreadsPlan,
): StateConfigJson {
  if (plan.kind === 'block') return blockConfig(graph, regionId, plan);
  if (plan.kind === 'state') {
    return {
      ...placeConfig(plan.node.id, plan.node.elementId),
      ...tableConfig(exitTable(regionId, plan)),
    };
  }
  const after = plan.after ?? NOWHERE;
  return threadsConfig(graph, plan, { ...after, targetId: targetId(regionId, after) });
}

const NOWHERE: Target = { path: [], to: null, enters: [] };

function exitTable(regionId: string, plan: StatePlan): TransitionTable {
  const table: TransitionTable = new Map();
  for (const { exit, target } of plan.exits) {
    const source = encodeKey(plan.node.id);
    const added = transition(source, targetId(regionId, target), undefined, moveActions(target));
    addTransition(table, triggerEvent(exit.trigger), added);
  }
  return table;
}

function targetId(regionId: string, target: Target): string {
  return target.to === null ? doneId(regionId) : encodeKey(target.to);
}

function blockConfig(graph: ScopeGraph, regionId: string, plan: BlockPlan): StateConfigJson {
  const id = encodeKey(plan.id);
  const branches = plan.branches.map(({ flow, region }, index) => {
    const branchId = `${id}~b${index}`;
    const config = regionConfig(graph, branchId, region, plan.joinId);
    return [`b${index}`, plan.isOptional ? optional(config, branchId, flow.id) : config] as const;
  });
  const actions = moveActions(plan.after).map(({ type, params }) => {
    return { type, params: { ...params, join: plan.joinId ?? '' } };
  });
  const after = transition(null, targetId(regionId, plan.after), undefined, actions);
  return {
    id,
    type: 'parallel',
    meta: { elementId: elementOf(plan.splitId) },
    states: Object.fromEntries(branches),
    onDone: [after],
  };
}

function elementOf(nodeId: string): string {
  return nodeId.split('~')[0] ?? nodeId;
}

/**
 * A branch that is entered only when its flow was taken.
 *
 * Each branch gets an event of its own. With transitions that XState takes in all branches at once
 * it compares each with every other, over all states: 300 branches take a second.
 */
function optional(config: StateConfigJson, branchId: string, flowId: string): StateConfigJson {
  const initial = config.initial;
  const first = typeof initial === 'object' ? initial.target : initial;
  const actions = typeof initial === 'object' ? initial.actions : [];
  const on = {
    [eventType(flowId, 'take')]: [{ target: first ?? 'done', actions }],
    [eventType(flowId, 'skip')]: [{ target: 'skipped' }],
  };
  const skipped = { type: 'final', id: `${branchId}~skipped` } as const;
  return {
    ...config,
    initial: 'choose',
    states: { choose: { id: `${branchId}~choose`, on }, ...config.states, skipped },
  };
}
