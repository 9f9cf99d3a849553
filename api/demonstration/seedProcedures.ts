import { join } from 'node:path';
import { emptyChange } from '../../engine/model/change.ts';
import { asId, type VersionId } from '../../engine/model/ids.ts';
import type { LifeStep } from '../../engine/model/life.ts';
import type { Draft, Procedure, ProcedureVersion } from '../../engine/model/procedure.ts';
import { hashContent } from '../../engine/run/publishVersion.ts';
import { linksOfDraft } from '../../engine/run/calls/linksOfDraft.ts';
import { keepSave } from '../../engine/run/life/keepSave.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import {
  listProcedureFolders,
  readProcedureFolder,
  type ProcedureFolder,
} from './readProcedureFolder.ts';

/**
 * What became of the folders: procedures published now, and sentences on those that could not be.
 */
export type SeedReport = {
  readonly published: readonly string[];
  readonly failures: readonly string[];
};

/**
 * Publishes the procedures of a folder that are not there yet, in force from the day that each
 * names.
 *
 * Written as data, not by the commands of a person: the id is the name of the folder, so that links
 * to a demonstration stay. A procedure with errors is not published and is reported; those that are
 * there are left alone.
 */
export async function seedProcedures(runtime: Runtime, folder: string): Promise<SeedReport> {
  const known = new Set((await runtime.store.listProcedures()).map((it) => it.code));
  const published: string[] = [];
  const failures: string[] = [];
  for (const name of listProcedureFolders(folder)) {
    const read = readProcedureFolder(join(folder, name));
    if (!read.ok) failures.push(read.refusal.what);
    else if (!known.has(read.value.code)) {
      const failure = await publishFolder(runtime, read.value);
      if (failure === null) published.push(read.value.code);
      else failures.push(failure);
    }
  }
  return { published, failures };
}

/** Null when it was published; else why not. */
async function publishFolder(runtime: Runtime, from: ProcedureFolder): Promise<string | null> {
  const { bpmn, decisions, forms, papers, fees } = from;
  const links = await linksOfDraft(runtime, { procedureId: from.slug, bpmn });
  const problems = await runtime.check({ bpmn, decisions, forms, papers, fees }, links);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const rules = errors.map((problem) => `${problem.rule} at ${problem.elementId}`).join(', ');
    return `${from.slug} was not published: ${rules}`;
  }
  const { procedure, draft, version, kept } = toRecords(runtime, from);
  const outcome = await runtime.store.commit({
    ...emptyChange(),
    procedures: [procedure],
    drafts: [{ record: draft, expectedRevision: null }],
    versions: [version],
    lifeSteps: stepsOf(version, from),
    ...kept,
  });
  return outcome.outcome === 'committed' ? null : `${from.slug} was not published: in use`;
}

function toRecords(runtime: Runtime, from: ProcedureFolder) {
  const { slug, code, name, field, isPart, bpmn, decisions, forms, papers, fees, effectiveOn } =
    from;
  const content = { bpmn, decisions, forms, papers, fees };
  const at = runtime.now();
  const procedure: Procedure = { procedureId: slug, code, name, field, isPart };
  const draft: Draft = {
    ...content,
    procedureId: slug,
    revision: 1,
    authors: [],
    updatedAt: at,
    updatedBy: null,
  };
  const saved = { revision: 1, content, at, personId: null, restoredFrom: null };
  const kept = keepSave({ ...saved, isAutomatic: false }, null, { procedureId: slug, kept: [] });
  const version: ProcedureVersion = {
    ...content,
    versionId: asId<VersionId>(`${slug}-1`),
    procedureId: slug,
    number: 1,
    effectiveOn,
    legalBasis: from.legalBasis[0] ?? null,
    note: '',
    publishedAt: at,
    publishedBy: null,
    hash: hashContent(content),
  };
  return { procedure, draft, version, kept };
}

function stepsOf(version: ProcedureVersion, { ended }: ProcedureFolder): readonly LifeStep[] {
  const published = publishedAsPromulgated(version);
  if (ended === null) return [published];
  const { on, legalBasis } = ended;
  return [published, { ...published, seq: 2, act: 'abolish', revision: null, legalBasis, on }];
}

/** What a folder holds was approved elsewhere; the legal basis says by what. */
function publishedAsPromulgated(version: ProcedureVersion): LifeStep {
  const { procedureId, versionId, legalBasis, effectiveOn, publishedAt } = version;
  return {
    procedureId,
    seq: 1,
    act: 'publish',
    at: publishedAt,
    personId: null,
    revision: 1,
    versionId,
    reason: '',
    decision: null,
    legalBasis,
    on: effectiveOn,
  };
}
