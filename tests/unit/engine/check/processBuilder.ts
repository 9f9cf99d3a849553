import type { FlowNode, ProcessModel, Task } from '../../../../engine/model/process.ts';

const base = (id: string, parentId: string) => ({
  id,
  parentId,
  name: '',
  line: 0,
  publicName: null,
  legalBasis: [],
});

/** A user task of a test drawing; null budget = none given. */
export function task(id: string, budgetMinutes: number | null, more: Partial<Task> = {}): Task {
  return {
    ...base(id, 'process'),
    type: 'userTask',
    budgetMinutes,
    counted: true,
    clock: 'run',
    onTimeout: 'notify',
    performer: { agencyRole: 'division', post: 'officer' },
    duty: null,
    formKey: 'form',
    refusedFeature: null,
    script: null,
    resultVariable: null,
    messageName: null,
    correlationKey: null,
    connector: null,
    ...more,
  };
}

/** A start event, an end event, or an exclusive gateway, by the first letter of its id: s, e, x. */
export function plain(id: string, parentId = 'process'): FlowNode {
  const event = { kind: 'none' } as const;
  if (id.startsWith('s')) return { ...base(id, parentId), type: 'startEvent', event };
  if (id.startsWith('x')) {
    return { ...base(id, parentId), type: 'exclusiveGateway', instantiate: false };
  }
  return {
    ...base(id, parentId),
    type: 'endEvent',
    event,
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
    poolId: null,
    settings: {
      procedureCode: '1.000001',
      legalTerm: { amount: 3, unit: 'WORKING_DAY' },
      promisedTerm: null,
      cutOff: null,
      countingMode: 'same-clock',
      calendar: 'vietnam',
      legalBasis: [],
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
