import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import type { Form } from '../model/form.ts';
import type { Performer } from '../model/process.ts';
import type { StepTable } from '../model/stepTable.ts';
import { procedureModdle } from '../parse/procedureModdle.ts';
import { drawDiagram } from './drawDiagram.ts';
import { drawProcess, type DrawnProcedure, type GuessedLane } from './drawProcess.ts';
import { planSteps } from './planSteps.ts';
import type { TableNote } from './tableNote.ts';

/** A drawing made from a table. */
export type DrawnTable = {
  readonly bpmn: string;
  readonly forms: readonly Form[];
  readonly lanes: readonly GuessedLane[];
  readonly notes: readonly TableNote[];
};

const MODDLE = new BpmnModdle({ lt: procedureModdle });

/**
 * Draws a step table as BPMN: a pool with a lane for every performer in the order in which they
 * appear, a user task for every step from left to right, budgets, and the total as legal term. The
 * table itself is kept in the drawing, so that it is printed again as it was. The same table always
 * gives the same drawing. Pure.
 */
export async function drawTable(table: StepTable, procedure: DrawnProcedure): Promise<DrawnTable> {
  const { steps, notes } = planSteps(table);
  const lanes = lanesOf(steps);
  const create = (type: string, properties: { readonly [name: string]: unknown }): ModdleElement =>
    MODDLE.create(type, properties);
  const process = drawProcess(create, { table, procedure, steps, lanes });
  const pool = create('bpmn:Participant', {
    id: 'pool',
    name: procedure.name,
    processRef: process.element,
  });
  const collaboration = create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const definitions = create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'urn:lienthong:procedures',
    rootElements: [collaboration, process.element],
    diagrams: [drawDiagram(create, { collaboration, pool, process })],
  });
  const { xml } = await MODDLE.toXML(definitions, { format: true });
  const unknown = lanes.flatMap(({ name, performer }): readonly TableNote[] =>
    performer === null ? [{ code: 'performer-unknown', facts: { performer: name } }] : [],
  );
  return {
    bpmn: xml,
    forms: steps.flatMap(({ form }) => (form === null ? [] : [form])),
    lanes,
    notes: [...unknown, ...notes, { code: 'ends-granted', facts: {} }],
  };
}

/** A lane is for whom its first step is; a step that is for another post says so itself. */
function lanesOf(
  steps: readonly { readonly performer: string; readonly guess: Performer | null }[],
): readonly GuessedLane[] {
  const lanes = new Map<string, GuessedLane>();
  for (const { performer: name, guess } of steps) {
    if (!lanes.has(name)) lanes.set(name, { name, performer: guess });
  }
  return [...lanes.values()];
}
