import type {
  Activity,
  EventDefinition,
  FlowNode,
  Gateway,
  NodeBase,
  ProcessModel,
  SequenceFlow,
} from '../../../../engine/model/process.ts';
import { DEFAULT_SETTINGS } from '../../../support/settings.ts';

/** A node in few words; what is left out is null. */
export type NodeSpec = {
  readonly id: string;
  readonly type: Exclude<FlowNode['type'], 'refused'>;
  readonly parentId?: string;
  readonly attachedToId?: string;
  readonly isInterrupting?: boolean;
  readonly event?: 'timer' | 'terminate' | 'error';
  readonly errorCode?: string;
};

/** A flow in few words. */
export type FlowSpec = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly condition?: string;
  readonly isDefault?: boolean;
};

/** A process "P" for tests, with everything that the few words leave out. */
export function processOf(nodes: readonly NodeSpec[], flows: readonly FlowSpec[]): ProcessModel {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId ?? 'P']));
  return {
    id: 'P',
    name: '',
    isExecutable: true,
    procedureId: null,
    poolId: null,
    settings: DEFAULT_SETTINGS,
    lanes: [],
    nodes: nodes.map(nodeOf),
    flows: flows.map((flow) => flowOf(flow, parents)),
  };
}

function flowOf(flow: FlowSpec, parents: ReadonlyMap<string, string>): SequenceFlow {
  const { id, from, to, condition = null, isDefault = false } = flow;
  const parentId = parents.get(from) ?? 'P';
  const turns = { maxTurns: null, counted: true };
  return { id, name: '', parentId, sourceId: from, targetId: to, condition, isDefault, ...turns };
}

function nodeOf(spec: NodeSpec): FlowNode {
  const { type, attachedToId = '', isInterrupting = true } = spec;
  const base = baseOf(spec);
  const event = eventOf(spec);
  switch (type) {
    case 'startEvent':
      return { ...base, type, event, data: null, isInterrupting };
    case 'intermediateCatchEvent':
    case 'intermediateThrowEvent':
      return { ...base, type, event, data: null };
    case 'boundaryEvent':
      return { ...base, type, event, data: null, attachedToId, isInterrupting, handlerId: null };
    case 'endEvent':
      return { ...base, type, event, data: null, outcome: null, nationalStatus: null };
    default:
      return isGateway(type)
        ? { ...base, type, instantiate: false, isParallel: false }
        : activityOf(base, type);
  }
}

function baseOf({ id, parentId = 'P' }: NodeSpec): NodeBase {
  const none = { publicName: null, legalBasis: [], acceptsSeveralTokens: false };
  return { id, name: '', parentId, line: 0, ...none };
}

function activityOf(base: NodeBase, type: Activity['type']): Activity {
  const activity = {
    ...base,
    budgetMinutes: null,
    budgetUnit: null,
    counted: true,
    clock: 'run',
    onTimeout: 'notify',
    performer: null,
    duty: null,
    product: null,
    nationalStatus: null,
    documentation: null,
    formKey: null,
    loop: null,
    isForCompensation: false,
    dataInputs: [],
    dataOutputs: [],
    refusedFeature: null,
  } as const;
  if (type === 'subProcess') return { ...activity, type, kind: 'embedded', ownVariables: [] };
  if (type === 'callActivity') return { ...activity, type, calledId: '', procedure: null };
  const task = { script: null, resultVariable: null, messageName: null, correlationKey: null };
  const decided = { decisionId: null, decision: null };
  return { ...activity, ...task, ...decided, type, connector: null, instantiate: false };
}

function isGateway(type: FlowNode['type']): type is Gateway['type'] {
  return type.endsWith('Gateway');
}

function eventOf({ event, errorCode }: NodeSpec): EventDefinition {
  if (event === 'terminate') return { kind: 'terminate' };
  if (event === 'error')
    return { kind: 'error', errorCode: errorCode ?? null, catchesAny: errorCode === undefined };
  if (event === undefined) return { kind: 'none' };
  return { kind: 'timer', timer: { kind: 'duration', text: 'PT1H' } };
}
