import { decide } from '../../../../engine/decide/decide.ts';
import type { DecisionAnswer } from '../../../../engine/decide/decisionFailure.ts';
import { parseDecisions } from '../../../../engine/decide/parseDecisions.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import { tableText, type TableDrawing } from './dmnText.ts';

const AT = Date.parse('2026-03-02T01:00:00Z');

/** Reads a file that has no problem and asks one of its decisions. */
export async function ask(
  xml: string,
  variables: Variables,
  decisionId = 'Fee',
): Promise<DecisionAnswer> {
  const read = await parseDecisions(xml);
  if (!read.ok) throw new Error(`Expected a file without problems, but: ${toText(read.refusal)}`);
  return decide(read.value, decisionId, variables, AT);
}

/** The value of a table, or the code of its failure. */
export async function askTable(table: TableDrawing, variables: Variables): Promise<unknown> {
  const answer = await ask(tableText(table), variables);
  return answer.ok ? answer.value : answer.facts.code;
}

function toText(problems: unknown): string {
  return JSON.stringify(problems);
}
