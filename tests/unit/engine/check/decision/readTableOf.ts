import { parseDecisions } from '../../../../../engine/decide/parseDecisions.ts';
import type { DecisionTable } from '../../../../../engine/model/decision.ts';
import { tableText, type TableDrawing } from '../../decide/dmnText.ts';

/** The table of a file with one decision, as the engine reads it. */
export async function readTableOf(drawing: TableDrawing): Promise<DecisionTable> {
  const read = await parseDecisions(tableText(drawing));
  const logic = read.ok ? read.value.decisions[0]?.logic : undefined;
  if (logic?.kind !== 'table') throw new Error(`Expected a table, but got ${JSON.stringify(read)}`);
  return logic;
}
