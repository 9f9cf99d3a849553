import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { presentProblem } from '../../engine/check/texts/presentProblem.ts';
import { attachDecisions } from '../../engine/decide/attachDecisions.ts';
import type { CalledProcedure } from '../../engine/model/calledProcedure.ts';
import type { DecisionModel } from '../../engine/model/decision.ts';
import type { ElementId } from '../../engine/model/ids.ts';
import { outsideCalls } from '../../engine/model/outsideCalls.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Definitions } from '../../engine/model/process.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { readTextFile } from './readTextFile.ts';

/** A drawing with the decisions beside it. */
export type DrawingFile = {
  readonly file: string;
  readonly definitions: Definitions;
  readonly decisions: readonly DecisionModel[];
};

type Called = ReadonlyMap<string, CalledProcedure>;

/**
 * The procedures that a drawing calls, directly or through others, out of the `*.bpmn` files of its
 * folder: a name is the procedure code of one of their processes, else the id of one. It counts
 * where one file alone has it. `procedureId` is the path of the file. Files that no call means are
 * not read; the refusal is one sentence about one that is meant and cannot be executed.
 */
export async function readCalledBeside(drawing: DrawingFile): Promise<Result<Called, string>> {
  const called = new Map<string, CalledProcedure>();
  const names = new Set(outsideCalls(drawing.definitions));
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const name of names) {
    const found = await findCalled(name, drawing);
    if (!found.ok) return found;
    if (found.value === null) continue;
    called.set(name, found.value);
    for (const next of outsideCalls(found.value.definitions)) names.add(next);
  }
  return accept(called);
}

async function findCalled(
  name: string,
  { file: caller, decisions }: DrawingFile,
): Promise<Result<CalledProcedure | null, string>> {
  const read: CalledProcedure[] = [];
  for (const { file, text } of filesThatName(name, dirname(caller))) {
    const parsed = await parseDefinitions(text);
    const processId = parsed.ok ? processNamed(name, parsed.value) : null;
    if (!parsed.ok || processId === null) continue;
    const definitions = attachDecisions(parsed.value, decisions);
    read.push({ procedureId: resolve(file), versionId: null, processId, definitions });
  }
  return chooseOnly(name, read);
}

function chooseOnly(
  name: string,
  read: readonly CalledProcedure[],
): Result<CalledProcedure | null, string> {
  const byCode = read.filter(({ processId }) => processId !== name);
  const [only = null, ...others] = byCode.length > 0 ? byCode : read;
  if (only === null || others.length > 0) return accept(null);
  const fault = only.definitions.findings.find(isError);
  return fault === undefined ? accept(only) : refuse(notExecuted(only, fault));
}

type FileText = { readonly file: string; readonly text: string };

/** Drawings in which the name stands as an id or a code, by file name. */
function filesThatName(name: string, folder: string): readonly FileText[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.bpmn'));
  return files.toSorted().flatMap((fileName) => {
    const file = join(folder, fileName);
    const text = readTextFile(file);
    const isThere =
      text.ok && [`id="${name}"`, `Code="${name}"`].some((it) => text.value.includes(it));
    return isThere ? [{ file, text: text.value }] : [];
  });
}

function processNamed(name: string, { processes }: Definitions): ElementId | null {
  const byCode = processes.find(({ settings }) => settings.procedureCode === name);
  return (byCode ?? processes.find(({ id }) => id === name))?.id ?? null;
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function notExecuted({ procedureId: file }: CalledProcedure, fault: Problem): string {
  return `Expected to call the procedure of ${file}, but: ${presentProblem(fault).en}`;
}
