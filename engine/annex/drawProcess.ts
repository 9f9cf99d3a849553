import type { ModdleElement } from 'bpmn-moddle';
import type { CreateElement } from '../layout/createElement.ts';
import type { StepTable } from '../model/stepTable.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { annexTexts } from './annexTexts.ts';
import type { GuessedLane, PlannedStep } from './planSteps.ts';
import { UNIT_SIZE, unitOfCell } from './readDuration.ts';
import { tableTotal } from './tableTotal.ts';

/** What a table does not say of its procedure. */
export type DrawnProcedure = { readonly code: string; readonly name: string };

type DrawnNode = { readonly element: ModdleElement; readonly laneAt: number };

type Planned = {
  readonly table: StepTable;
  readonly procedure: DrawnProcedure;
  readonly steps: readonly PlannedStep[];
  readonly lanes: readonly GuessedLane[];
};

/** Makes the process: lanes, start, steps, end and the flows between them. */
export function drawProcess(create: CreateElement, planned: Planned): ModdleElement {
  const { table, procedure, steps, lanes } = planned;
  const nodes = drawNodes(create, planned);
  const flows = nodes.slice(1).map(({ element }, at) => {
    const source = nodes[at]?.element;
    return create('bpmn:SequenceFlow', {
      id: `flow${at + 1}`,
      sourceRef: source,
      targetRef: element,
    });
  });
  for (const [at, { element }] of nodes.entries()) {
    element.set('incoming', flows.slice(Math.max(0, at - 1), at));
    element.set('outgoing', flows.slice(at, at + 1));
  }
  const drawnLanes = lanes.map(({ name, performer }, at) => {
    const inside = nodes.filter(({ laneAt }) => laneAt === at).map(({ element }) => element);
    return create('bpmn:Lane', {
      id: `lane${at + 1}`,
      name,
      ...performerOf(performer),
      flowNodeRef: inside,
    });
  });
  return create('bpmn:Process', {
    id: 'process',
    name: procedure.name,
    isExecutable: true,
    'lt:procedureCode': procedure.code,
    'lt:legalTerm': legalTermOf(table),
    extensionElements: create('bpmn:ExtensionElements', {
      values: [keepTable(create, table, steps)],
    }),
    laneSets: [create('bpmn:LaneSet', { id: 'lanes', lanes: drawnLanes })],
    flowElements: [...nodes.map((node) => node.element), ...flows],
  });
}

function drawNodes(create: CreateElement, { table, steps, lanes }: Planned): readonly DrawnNode[] {
  const laneAt = (name: string) => lanes.findIndex((lane) => lane.name === name);
  const tasks = steps.map((step) => {
    const at = laneAt(step.performer);
    return { element: drawStep(create, step, { table, lane: lanes[at] }), laneAt: at };
  });
  const start = create('bpmn:StartEvent', { id: 'received', name: annexTexts.started });
  const end = create('bpmn:EndEvent', {
    id: 'granted',
    name: annexTexts.ended,
    'lt:outcome': 'granted',
    'lt:nationalStatus': '10',
  });
  return [
    { element: start, laneAt: tasks[0]?.laneAt ?? 0 },
    ...tasks,
    { element: end, laneAt: tasks.at(-1)?.laneAt ?? 0 },
  ];
}

/** An attribute without a value is not written. */
function drawStep(
  create: CreateElement,
  step: PlannedStep,
  { table, lane }: { readonly table: StepTable; readonly lane: GuessedLane | undefined },
): ModdleElement {
  const { id, name, documentation, minutes, countVariable } = step;
  const isOfLane = step.guess?.post === lane?.performer?.post;
  const text =
    documentation === null ? [] : [create('bpmn:Documentation', { text: documentation })];
  return create('bpmn:UserTask', {
    id,
    name,
    documentation: text,
    ...timeOf(minutes, table),
    ...(isOfLane ? {} : performerOf(step.guess)),
    'lt:duty': step.duty ?? undefined,
    'lt:product': step.product ?? undefined,
    'lt:form': step.form?.key,
    loopCharacteristics: countVariable === null ? undefined : drawCount(create, countVariable),
  });
}

function drawCount(create: CreateElement, variable: string): ModdleElement {
  return create('bpmn:MultiInstanceLoopCharacteristics', {
    loopCardinality: create('bpmn:FormalExpression', { body: variable }),
  });
}

function performerOf(performer: GuessedLane['performer']): { readonly [name: string]: string } {
  if (performer === null) return {};
  return { 'lt:agencyRole': performer.agencyRole, 'lt:post': performer.post };
}

function timeOf(
  minutes: WorkingMinutes | null,
  table: StepTable,
): { readonly [name: string]: string } {
  if (minutes === null) return {};
  return minutes === 0 ? { 'lt:counted': 'false' } : { 'lt:budget': budgetOf(minutes, table) };
}

/** Whole days stay days where the table counts in days; parts of one become hours. */
function budgetOf(minutes: WorkingMinutes, { unit }: Pick<StepTable, 'unit'>): string {
  if (unit === 'day' && minutes % UNIT_SIZE.day === 0) return `${minutes / UNIT_SIZE.day}WD`;
  if (minutes % UNIT_SIZE.hour === 0) return `${minutes / UNIT_SIZE.hour}WH`;
  return `${minutes}WM`;
}

/** What the decision promises is its total as written, also where its steps make another sum. */
function legalTermOf(table: StepTable): string | undefined {
  const { sumMinutes, written, writtenMinutes } = tableTotal(table);
  const minutes = writtenMinutes ?? sumMinutes;
  if (minutes === 0) return undefined;
  const unit = unitOfCell(written?.text.split(/[=(]/)[0] ?? '') ?? table.unit;
  return `${minutes / UNIT_SIZE[unit]}${unit === 'hour' ? 'WH' : 'WD'}`;
}

function keepTable(
  create: CreateElement,
  { title, unit, columns, rows }: StepTable,
  steps: readonly PlannedStep[],
): ModdleElement {
  const ids = steps.map(({ id }) => id);
  const idOf = new Map(rows.filter(({ kind }) => kind === 'step').map((row, at) => [row, ids[at]]));
  return create('lt:StepTable', {
    ...(title === '' ? {} : { title }),
    unit,
    columns: columns.map(({ kind, heading }) => create('lt:Column', { kind, heading })),
    rows: rows.map((row) => {
      const step = idOf.get(row);
      const cells = row.cells.map((text) => create('lt:Cell', { text }));
      return create('lt:Row', { kind: row.kind, ...(step === undefined ? {} : { step }), cells });
    }),
  });
}
