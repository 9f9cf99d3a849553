import type { DecisionModel } from '../model/decision.ts';
import type { ProcedureContent } from '../model/procedure.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions } from '../model/process.ts';
import { accept, type Result } from '../model/result.ts';
import { parseDefinitions } from '../parse/parseDefinitions.ts';
import { attachDecisions } from './attachDecisions.ts';
import { parseDecisions } from './parseDecisions.ts';

/**
 * Reads a drawing with the decisions that belong to it; the refusal is everything that is wrong
 * with the first of the texts that cannot be read, the drawing before the decisions.
 */
export async function parseDrawing({
  bpmn,
  decisions,
}: Pick<ProcedureContent, 'bpmn' | 'decisions'>): Promise<Result<Definitions, readonly Problem[]>> {
  const drawn = await parseDefinitions(bpmn);
  if (!drawn.ok) return drawn;
  const models: DecisionModel[] = [];
  for (const dmn of decisions) {
    const model = await parseDecisions(dmn);
    if (!model.ok) return model;
    models.push(model.value);
  }
  return accept(attachDecisions(drawn.value, models));
}
