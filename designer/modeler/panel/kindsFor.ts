type Kind = {
  readonly type: string;
  /** English of the drawing tool's menu, the key of its Vietnamese. */
  readonly words: string;
};

const STEPS: readonly Kind[] = [
  { type: 'bpmn:UserTask', words: 'User task' },
  { type: 'bpmn:ManualTask', words: 'Manual task' },
  { type: 'bpmn:ServiceTask', words: 'Service task' },
  { type: 'bpmn:SendTask', words: 'Send task' },
  { type: 'bpmn:ReceiveTask', words: 'Receive task' },
  { type: 'bpmn:ScriptTask', words: 'Script task' },
  { type: 'bpmn:BusinessRuleTask', words: 'Business rule task' },
  { type: 'bpmn:Task', words: 'Task' },
];
const GATEWAYS: readonly Kind[] = [
  { type: 'bpmn:ExclusiveGateway', words: 'Exclusive gateway' },
  { type: 'bpmn:ParallelGateway', words: 'Parallel gateway' },
  { type: 'bpmn:InclusiveGateway', words: 'Inclusive gateway' },
  { type: 'bpmn:EventBasedGateway', words: 'Event-based gateway' },
];

/** What an element of this BPMN type may be changed to, itself included; [] for other elements. */
export function kindsFor(type: string): readonly Kind[] {
  return [STEPS, GATEWAYS].find((kinds) => kinds.some((kind) => kind.type === type)) ?? [];
}
