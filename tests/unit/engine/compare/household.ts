import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcedureFolder } from '../../../../api/demonstration/readProcedureFolder.ts';
import type { ComparedVersion } from '../../../../engine/compare/comparedVersion.ts';
import { compareVersions } from '../../../../engine/compare/compareVersions.ts';
import { tellDifference } from '../../../../engine/compare/texts/tellDifference.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

const FOLDER = join(
  import.meta.dirname,
  '../../../../procedures/household-business-registration-4h',
);

/** Texts of the drawing and what stands there instead; each has to stand there. */
export type Edits = readonly (readonly [from: string | RegExp, to: string])[];

/** The household registration in 4 hours, as published. */
export async function household(edits: Edits = []): Promise<ComparedVersion> {
  const folder = readProcedureFolder(FOLDER);
  if (!folder.ok) throw new Error(folder.refusal.what);
  const { forms, papers, fees } = folder.value;
  const bpmn = readFileSync(join(FOLDER, 'process.bpmn'), 'utf8');
  return { definitions: await read(edited(bpmn, edits)), forms, papers, fees, decisions: [] };
}

/** The definitions of a drawing that has to be readable. */
export async function read(bpmn: string): Promise<ComparedVersion['definitions']> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

/** What is said of the differences between two versions, in Vietnamese. */
export function told(before: ComparedVersion, after: ComparedVersion): readonly string[] {
  return compareVersions(before, after).map((it) => tellDifference(it).vi.sentence);
}

/** What is said when only the drawing of the household registration is edited. */
export async function toldOf(edits: Edits): Promise<readonly string[]> {
  return told(await household(), await household(edits));
}

function edited(bpmn: string, edits: Edits): string {
  return edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`Expected ${from} in the drawing, but it is not there.`);
    return next;
  }, bpmn);
}
