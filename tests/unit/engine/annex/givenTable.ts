import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawTable, type DrawnTable } from '../../../../engine/annex/drawTable.ts';
import { planSteps, type StepPlan } from '../../../../engine/annex/planSteps.ts';
import { readTable, type ReadTable } from '../../../../engine/annex/readTable.ts';
import { toStepTable } from '../../../../engine/annex/toStepTable.ts';
import { longestPaths } from '../../../../engine/check/graph/longestPaths.ts';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import type { StepTable } from '../../../../engine/model/stepTable.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

/** A table as it was written down, with pipes, from the folder beside. */
export function tableFile(name: 'compensation-deduction' | 'investment-policy'): string {
  return readFileSync(join(import.meta.dirname, 'tables', `${name}.md`), 'utf8');
}

/** Reads a text that has to be a table. */
export function given(text: string): ReadTable {
  const read = readTable(text);
  if (!read.ok) throw new Error(`Expected a table, but it is refused: ${read.refusal.code}.`);
  return read.value;
}

/** A line of cells for every line of a table, headings first. */
export function cellsOf({ columns, rows }: StepTable): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)];
}

/** A table drawn, and the drawing read again. */
export async function drawn(
  table: StepTable,
): Promise<DrawnTable & StepPlan & { readonly process: ProcessModel }> {
  const drawing = await drawTable(table, { code: '1.012994', name: 'Thủ tục' });
  return { ...drawing, ...planSteps(table), process: await processOf(drawing.bpmn) };
}

/** The process of a drawing that has to be readable. */
export async function processOf(bpmn: string): Promise<ProcessModel> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const [process] = parsed.value.processes;
  if (process === undefined) throw new Error('Expected a process, but there is none.');
  return process;
}

/** The table of a process as it is printed; posts are told by their keys. */
export function printed(process: ProcessModel): StepTable {
  return toStepTable(process, {
    performerWords: ({ agencyRole, post }) => `${agencyRole}/${post}`,
    totalMinutes: longestPaths([process]).get(process.id)?.sumMinutes ?? 0,
  });
}
