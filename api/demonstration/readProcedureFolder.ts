import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { FeeSchema, PaperSchema, type Form } from '../contract/forms.ts';
import { DaySchema, listOf } from '../contract/primitives.ts';
import { findDecisionFiles } from './findDecisionFiles.ts';
import { readForms } from './readForms.ts';

const BasisSchema = z.object({
  text: z.string(),
  article: z.string().nullable(),
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
});

/** What is read of procedures/<slug>/procedure.json; the rest is for people. */
const ProcedureFileSchema = z.object({
  slug: z.string(),
  code: z.string(),
  name: z.string(),
  field: z.string(),
  isPart: z.boolean().default(false),
  effectiveOn: DaySchema,
  /** Of a procedure of the past: from when on no dossier is received, and by which text. */
  ended: z.object({ on: DaySchema, legalBasis: BasisSchema }).nullable().default(null),
  legalBasis: listOf(BasisSchema),
  papers: listOf(PaperSchema),
  fees: listOf(FeeSchema),
});

/** A procedure of the folder with its drawing, decisions (DMN XML) and forms. */
export type ProcedureFolder = z.infer<typeof ProcedureFileSchema> & {
  readonly bpmn: string;
  readonly decisions: readonly string[];
  readonly forms: readonly Form[];
};

/** Why a folder could not be read. */
export type FolderRefusal = { readonly code: 'FOLDER_NOT_READABLE'; readonly what: string };

/** Names of the folders below `procedures/` that hold a procedure. */
export function listProcedureFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => existsSync(join(folder, entry.name, 'procedure.json')))
    .map((entry) => entry.name)
    .toSorted();
}

/**
 * Reads one procedure from its folder. Refuses: FOLDER_NOT_READABLE with the file and the reason.
 */
export function readProcedureFolder(folder: string): Result<ProcedureFolder, FolderRefusal> {
  try {
    const file = ProcedureFileSchema.parse(readJson(join(folder, 'procedure.json')));
    const forms = readForms(folder);
    const bpmn = readText(join(folder, 'process.bpmn'));
    return accept({ ...file, forms, bpmn, decisions: findDecisionFiles(folder).map(readText) });
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'FOLDER_NOT_READABLE', what: `${folder}: ${what}` });
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
