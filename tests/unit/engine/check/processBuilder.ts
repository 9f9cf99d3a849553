import type { FlowNode, ProcessModel, Task } from '../../../../engine/model/process.ts';
import { DEFAULT_SETTINGS } from '../../../support/settings.ts';

const base = (id: string, parentId: string) => ({
  id,
  parentId,
  name: '',
  line: 0,
  publicName: null,
  legalBasis: [],
  acceptsSeveralTokens: false,
});

/** A user task of a test drawing; null budget = none given. */
export function task(id: string, budgetMinutes: number | null, more: Partial<Task> = {}): Task {
  return {
    ...base(id, 'process'),
    type: 'userTask',
    budgetMinutes,
    budgetUnit: null,
    counted: true,
    clock: 'run',
    onTimeout: 'notify',
    performer: { agencyRole: 'division', post: 'officer' },
    duty: null,
    product: null,
    nationalStatus: null,
    documentation: null,
    formKey: 'form',
    loop: null,
    isForCompensation: false,
    dataInputs: [],
    dataOutputs: [],
    refusedFeature: null,
    script: null,
    resultVariable: null,
    messageName: null,
    correlationKey: null,
    connector: null,
    decisionId: null,
    decision: null,
    instantiate: false,
    ...more,
  };
}

/** A start event, an end event, or an exclusive gateway, by the first letter of its id: s, e, x. */
export function plain(id: string, parentId = 'process'): FlowNode {
  const event = { kind: 'none' } as const;
  const never = { instantiate: false, isParallel: false };
  if (id.startsWith('s'))
    return { ...base(id, parentId), type: 'startEvent', isInterrupting: true, event, data: null };
  if (id.startsWith('x')) {
    return { ...base(id, parentId), type: 'exclusiveGateway', ...never };
  }
  return {
    ...base(id, parentId),
    type: 'endEvent',
    event,
    data: null,
    outcome: 'granted',
    nationalStatus: null,
  };
}

/** A process of these nodes; a flow "a>b" has itself as id. */
export function drawing(nodes: readonly FlowNode[], flows: readonly string[]): ProcessModel {
  const parentOf = new Map(nodes.map((node) => [node.id, node.parentId]));
  return {
    id: 'process',
    name: '',
    isExecutable: true,
    procedureId: null,
    poolId: null,
    settings: {
      ...DEFAULT_SETTINGS,
      procedureCode: '1.000001',
      legalTerm: { amount: 3, unit: 'WORKING_DAY' },
    },
    lanes: [],
    nodes,
    flows: flows.map((id) => {
      const [sourceId = '', targetId = ''] = id.split('>');
      const parentId = parentOf.get(sourceId) ?? 'process';
      const flow = { id, name: '', parentId, sourceId, targetId, condition: null };
      return { ...flow, isDefault: false, maxTurns: null, counted: true };
    }),
  };
}
