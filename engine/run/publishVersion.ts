import { parseDrawing } from '../decide/parseDrawing.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import { emptyChange } from '../model/change.ts';
import type { PublishVersion } from '../model/command.ts';
import { asId, type VersionId } from '../model/ids.ts';
import type { LifeStep } from '../model/life.ts';
import type { Draft, ProcedureContent, ProcedureVersion } from '../model/procedure.ts';
import type { Problem } from '../model/problem.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { sha256Hex } from '../model/sha256.ts';
import type { PublishedAnswer } from './answers.ts';
import { linksOfDraft } from './calls/linksOfDraft.ts';
import { findUnstaffed } from './findUnstaffed.ts';
import { refuseDraftStep } from './life/decideStep.ts';
import { draftChanged } from './life/planSave.ts';
import { procedureLife, type ProcedureLife } from './life/procedureLife.ts';
import { localDay } from './localDay.ts';
import { noDraft } from './moveDraft.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Publishes the approved draft as the next version. It is checked again here, whatever was checked
 * before, and whether somebody can do each step (`findUnstaffed`); dossiers under way stay on their
 * version, and new ones take this one from `effectiveOn` on.
 *
 * Durable when it resolves to `ok`.
 * Refuses: PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND, DRAFT_CHANGED, DRAFT_NOT_APPROVED,
 * PROCEDURE_ABOLISHED, EFFECTIVE_TOO_EARLY, HAS_PROBLEMS.
 */
export function publishVersion(
  runtime: Runtime,
  command: PublishVersion,
): Promise<Result<PublishedAnswer, Refusal>> {
  const { commandId, actor, procedureId } = command;
  const head = { commandId, command: 'publishVersion', personId: actor.personId };
  return runCommand<PublishedAnswer>(runtime, head, async () => {
    const draft = await runtime.store.findDraft(procedureId);
    if (draft === null) return refuse(await noDraft(runtime, procedureId));
    const life = procedureLife(await runtime.store.listLifeSteps(procedureId));
    const versions = await runtime.store.listVersions(procedureId);
    const number = (versions.at(-1)?.number ?? 0) + 1;
    const stopping =
      refuseDraftStep('publish', { life, draft, personId: actor.personId }) ??
      draftChanged(draft, command) ??
      tooEarly(runtime, command, number) ??
      (await problemsOf(runtime, draft));
    if (stopping !== null) return refuse(stopping);
    const version = toVersion(runtime, command, { draft, number });
    const { versionId, effectiveOn } = version;
    const record = { ...draft, revision: draft.revision + 1, authors: [] };
    return accept({
      change: {
        ...emptyChange(),
        versions: [version],
        drafts: [{ record, expectedRevision: draft.revision }],
        lifeSteps: [toStep(version, { life, revision: record.revision })],
      },
      answer: { versionId, procedureId, number, effectiveOn },
      events: [{ type: 'procedure', id: procedureId, revision: record.revision, agencyIds: [] }],
    });
  });
}

/**
 * The hash that tells two contents apart; the same content gives the same hash on every machine.
 *
 * One without decisions has the hash that it had before contents could hold any.
 */
export function hashContent({ decisions, bpmn, forms, papers, fees }: ProcedureContent): string {
  const decided = decisions.length === 0 ? {} : { decisions };
  return sha256Hex(canonicalJson({ bpmn, ...decided, forms, papers, fees }));
}

/** A first version may begin in the past: no dossier ran on another one before. */
function tooEarly(runtime: Runtime, command: PublishVersion, number: number): Refusal | null {
  const today = localDay(runtime.now());
  const { effectiveOn } = command;
  return number > 1 && effectiveOn < today
    ? { code: 'EFFECTIVE_TOO_EARLY', effectiveOn, today }
    : null;
}

async function problemsOf(runtime: Runtime, draft: Draft): Promise<Refusal | null> {
  const problems = await runtime.check(draft, await linksOfDraft(runtime, draft));
  const all = problems.some(isError) ? problems : await withStaff(runtime, draft, problems);
  return all.some(isError) ? { code: 'HAS_PROBLEMS', problems: all } : null;
}

/** Whether there is somebody to do each step is asked on the day of publishing. */
async function withStaff(
  { store }: Runtime,
  draft: Draft,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const parsed = await parseDrawing(draft);
  if (!parsed.ok) return parsed.refusal;
  const [agencies, people] = await Promise.all([store.listAgencies(), store.listPeople()]);
  return [...findUnstaffed(parsed.value, { agencies, people }), ...problems];
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function toVersion(
  runtime: Runtime,
  command: PublishVersion,
  { draft, number }: { readonly draft: Draft; readonly number: number },
): ProcedureVersion {
  const { bpmn, decisions, forms, papers, fees } = draft;
  const { procedureId, effectiveOn, legalBasis, note, actor } = command;
  return {
    versionId: asId<VersionId>(runtime.newId()),
    procedureId,
    number,
    bpmn,
    decisions,
    forms,
    papers,
    fees,
    effectiveOn,
    legalBasis,
    note,
    publishedAt: runtime.now(),
    publishedBy: actor.personId,
    hash: hashContent(draft),
  };
}

/** The step of publishing names the decision that approved what is published. */
function toStep(
  version: ProcedureVersion,
  { life, revision }: { readonly life: ProcedureLife; readonly revision: number },
): LifeStep {
  const { procedureId, versionId, publishedAt, publishedBy, note, legalBasis } = version;
  const decision = life.approval?.decision ?? null;
  const facts = { reason: note, decision, legalBasis, on: version.effectiveOn };
  const seq = life.seq + 1;
  const taken = { act: 'publish', at: publishedAt, personId: publishedBy, revision } as const;
  return { procedureId, seq, ...taken, versionId, ...facts };
}
