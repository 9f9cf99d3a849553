import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisionsBeside } from '../../api/cli/readDecisionsBeside.ts';
import { readProcedureFolder } from '../../api/demonstration/readProcedureFolder.ts';
import type { DecisionModel } from '../../engine/model/decision.ts';
import { parseFlow, type FlowUnderTest } from '../../engine/testing/flowUnderTest.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';

const PROCEDURES = join(import.meta.dirname, '../../procedures');

/** The procedure of `procedures/<slug>` with its forms and papers, on the Vietnamese calendar. */
export async function openProcedure(slug: string): Promise<FlowUnderTest> {
  const folder = readProcedureFolder(join(PROCEDURES, slug));
  if (!folder.ok) throw new Error(folder.refusal.what);
  const { bpmn, forms, papers } = folder.value;
  const decisions = await decisionsBeside(join(PROCEDURES, slug, 'process.bpmn'));
  return parseFlow(bpmn, { calendar: VIETNAM, forms, papers, decisions });
}

/** One drawing alone; its forms are not known, so values are taken as they are. */
export async function openDrawing(file: string): Promise<FlowUnderTest> {
  const decisions = await decisionsBeside(file);
  return parseFlow(readFileSync(file, 'utf8'), { calendar: VIETNAM, decisions });
}

async function decisionsBeside(drawing: string): Promise<readonly DecisionModel[]> {
  const decisions = await readDecisionsBeside(drawing);
  if (!decisions.ok) throw new Error(decisions.refusal);
  return decisions.value;
}
