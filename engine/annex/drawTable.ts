import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { layOut } from '../layout/layOut.ts';
import type { Form } from '../model/form.ts';
import type { StepTable } from '../model/stepTable.ts';
import { procedureModdle } from '../parse/procedureModdle.ts';
import { drawProcess, type DrawnProcedure } from './drawProcess.ts';
import { planSteps } from './planSteps.ts';

/** A drawing made from a table, with the forms that its steps need. */
export type DrawnTable = { readonly bpmn: string; readonly forms: readonly Form[] };

const MODDLE = new BpmnModdle({ lt: procedureModdle });

/**
 * Draws a step table as BPMN: a pool with a lane for every performer in the order in which they
 * appear, a user task for every step from left to right, budgets, and the total as legal term. The
 * table itself is kept in the drawing, so that it is printed again as it was. The same table always
 * gives the same drawing; what was guessed at is told by `planSteps`. Pure.
 */
export async function drawTable(table: StepTable, procedure: DrawnProcedure): Promise<DrawnTable> {
  const { steps, lanes } = planSteps(table);
  const create = (type: string, properties: { readonly [name: string]: unknown }): ModdleElement =>
    MODDLE.create(type, properties);
  const process = drawProcess(create, { table, procedure, steps, lanes });
  const pool = create('bpmn:Participant', {
    id: 'pool',
    name: procedure.name,
    processRef: process,
  });
  const collaboration = create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const definitions = create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'urn:lienthong:procedures',
    rootElements: [collaboration, process],
  });
  layOut(definitions, create);
  const { xml } = await MODDLE.toXML(definitions, { format: true });
  return { bpmn: xml, forms: steps.flatMap(({ form }) => (form === null ? [] : [form])) };
}
