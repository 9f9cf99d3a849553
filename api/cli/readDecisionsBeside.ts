import { dirname } from 'node:path';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { parseDecisions } from '../../engine/decide/parseDecisions.ts';
import type { DecisionModel } from '../../engine/model/decision.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { findDecisionFiles } from '../demonstration/findDecisionFiles.ts';
import { readTextFile } from './readTextFile.ts';

/**
 * The decisions of every `*.dmn` in the folder of a drawing, by file name; the refusal is one
 * sentence about the first file that cannot be read.
 */
export async function readDecisionsBeside(
  drawing: string,
): Promise<Result<readonly DecisionModel[], string>> {
  const models: DecisionModel[] = [];
  for (const file of findDecisionFiles(dirname(drawing))) {
    const text = readTextFile(file);
    if (!text.ok) return text;
    const model = await parseDecisions(text.value);
    if (!model.ok) {
      const [first] = model.refusal;
      const reason = first === undefined ? '' : presentProblem(first).en;
      return refuse(`Expected to read the decisions of ${file}, but: ${reason}`);
    }
    models.push(model.value);
  }
  return accept(models);
}
