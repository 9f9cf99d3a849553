import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findDecisionFiles } from '../../api/demonstration/findDecisionFiles.ts';
import { readProcedureFolder } from '../../api/demonstration/readProcedureFolder.ts';
import { parseFlow, type FlowUnderTest } from '../../engine/testing/flowUnderTest.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';

const PROCEDURES = join(import.meta.dirname, '../../procedures');

/** The procedure of `procedures/<slug>` with its forms and papers, on the Vietnamese calendar. */
export async function openProcedure(slug: string): Promise<FlowUnderTest> {
  const folder = readProcedureFolder(join(PROCEDURES, slug));
  if (!folder.ok) throw new Error(folder.refusal.what);
  const { bpmn, decisions, forms, papers } = folder.value;
  return parseFlow(bpmn, { calendar: VIETNAM, forms, papers, decisions });
}

/** One drawing alone; its forms are not known, so values are taken as they are. */
export async function openDrawing(file: string): Promise<FlowUnderTest> {
  const beside = findDecisionFiles(dirname(file));
  const decisions = beside.map((name) => readFileSync(name, 'utf8'));
  return parseFlow(readFileSync(file, 'utf8'), { calendar: VIETNAM, decisions });
}
