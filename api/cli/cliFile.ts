import { resolve } from 'node:path';
import { attachDecisions } from '../../engine/decide/attachDecisions.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { linkCalls } from '../../engine/model/linkCalls.ts';
import type { Problem } from '../../engine/model/problem.ts';
import type { Definitions } from '../../engine/model/process.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { readArguments, type FlagKinds, type Flags } from './readArguments.ts';
import { readCalledBeside } from './readCalledBeside.ts';
import { readDecisionsBeside } from './readDecisionsBeside.ts';
import { readTextFile } from './readTextFile.ts';

/** One BPMN file and the flags given with it. */
export type FileCommand = {
  readonly file: string;
  readonly flags: Flags;
};

/** Reads the arguments of a subcommand on one BPMN file; the refusal is one sentence. */
export function readFileCommand(
  argv: readonly string[],
  kinds: FlagKinds,
): Result<FileCommand, string> {
  const read = readArguments(argv, kinds);
  if (!read.ok) return read;
  const { positionals, flags } = read.value;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    return refuse(`Expected one BPMN file, but got ${positionals.length}.`);
  }
  return accept({ file, flags });
}

/** Why a file gives no definitions: it, or a DMN file beside it, cannot be read, or is not BPMN. */
export type FileRefusal =
  | { readonly kind: 'file'; readonly sentence: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads a BPMN file with the decisions of the DMN files beside it, and the procedures that it calls
 * out of the BPMN files beside it.
 */
export async function readDefinitions(file: string): Promise<Result<Definitions, FileRefusal>> {
  const text = readTextFile(file);
  if (!text.ok) return refuse({ kind: 'file', sentence: text.refusal });
  const parsed = await parseDefinitions(text.value);
  if (!parsed.ok) return refuse({ kind: 'problems', problems: parsed.refusal });
  const decisions = await readDecisionsBeside(file);
  if (!decisions.ok) return refuse({ kind: 'file', sentence: decisions.refusal });
  const definitions = attachDecisions(parsed.value, decisions.value);
  const drawing = { file, definitions, decisions: decisions.value };
  const called = await readCalledBeside(drawing);
  if (!called.ok) return refuse({ kind: 'file', sentence: called.refusal });
  return accept(linkCalls(definitions, { called: called.value, selfId: resolve(file) }));
}
