import type { ComparedVersion } from '../../../engine/compare/comparedVersion.ts';
import { compareVersions } from '../../../engine/compare/compareVersions.ts';
import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';
import { tellDifference } from '../../../engine/compare/texts/tellDifference.ts';
import { parseDecisions } from '../../../engine/decide/parseDecisions.ts';
import type { DecisionModel } from '../../../engine/model/decision.ts';
import type { ProcedureContent } from '../../../engine/model/procedure.ts';
import { parseDefinitions } from '../../../engine/parse/parseDefinitions.ts';
import { readLayout } from '../../../engine/parse/readLayout.ts';

/** What two contents differ in; `hasMoved`: elements of both are drawn elsewhere. */
export type Comparison = {
  readonly entries: readonly ComparedEntry[];
  readonly hasMoved: boolean;
};

/** Compares two contents; null when the drawing or a decision of one cannot be read. */
export async function compareContents(
  before: ProcedureContent,
  after: ProcedureContent,
): Promise<Comparison | null> {
  const [was, is] = await Promise.all([read(before), read(after)]);
  if (was === null || is === null) return null;
  const entries = compareVersions(was, is).map((difference) => ({
    ...difference,
    message: tellDifference(difference),
  }));
  return { entries, hasMoved: hasMoved(before.bpmn, after.bpmn) };
}

async function read(content: ProcedureContent): Promise<ComparedVersion | null> {
  const definitions = await parseDefinitions(content.bpmn);
  const decisions = await readDecisions(content.decisions);
  if (!definitions.ok || decisions === null) return null;
  return { ...content, definitions: definitions.value, decisions };
}

async function readDecisions(texts: readonly string[]): Promise<readonly DecisionModel[] | null> {
  const read = await Promise.all(texts.map(parseDecisions));
  const models = read.flatMap((it) => (it.ok ? [it.value] : []));
  return models.length === texts.length ? models : null;
}

function hasMoved(before: string, after: string): boolean {
  const was = readLayout(before);
  return [...readLayout(after)].some(([id, place]) => was.has(id) && was.get(id) !== place);
}
