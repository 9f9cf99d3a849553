import { emptyChange, type Change, type Revised } from '../../model/change.ts';
import type { DraftComment } from '../../model/comment.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Draft, ProcedureContent } from '../../model/procedure.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Runtime } from '../runtime.ts';
import { refuseSaving } from './decideStep.ts';
import { drawnName } from './drawnName.ts';
import { keepSave } from './keepSave.ts';
import { procedureLife } from './procedureLife.ts';

/** What is saved, by whom, over which revision (0: there was no draft). */
export type SaveWish = {
  readonly procedureId: string;
  readonly revision: number;
  readonly personId: PersonId | null;
  readonly content: ProcedureContent;
  readonly isAutomatic: boolean;
  readonly restoredFrom: number | null;
};

/**
 * The change of one save: the draft, its line among the saves, and the names under which comments
 * stay when their elements go.
 *
 * Refuses: PROCEDURE_NOT_FOUND, DRAFT_LOCKED, DRAFT_CHANGED.
 */
export async function planSave(runtime: Runtime, wish: SaveWish): Promise<Result<Change, Refusal>> {
  const { store } = runtime;
  const { procedureId, personId, content } = wish;
  const procedure = await store.findProcedure(procedureId);
  if (procedure === null) return refuse({ code: 'PROCEDURE_NOT_FOUND', procedureId });
  const stored = await store.findDraft(procedureId);
  const life = procedureLife(await store.listLifeSteps(procedureId));
  const refusal = refuseSaving(life, procedureId) ?? draftChanged(stored, wish);
  if (refusal !== null) return refuse(refusal);
  const kept = await store.listSaves(procedureId);
  const comments = await store.listComments(procedureId);
  const at = runtime.now();
  const revision = wish.revision + 1;
  const record: Draft = {
    ...contentOf(content),
    procedureId,
    revision,
    authors: withAuthor(stored?.authors ?? [], personId),
    updatedAt: at,
    updatedBy: personId,
  };
  return accept({
    ...emptyChange(),
    drafts: [{ record, expectedRevision: stored?.revision ?? null }],
    ...keepSave({ ...wish, revision, at }, stored, { procedureId, kept }),
    comments: comments.flatMap((comment) => renamed(comment, content.bpmn)),
  });
}

/** Refuses DRAFT_CHANGED when the draft is not the one that was read. */
export function draftChanged(
  stored: Draft | null,
  { procedureId, revision }: { readonly procedureId: string; readonly revision: number },
): Refusal | null {
  if ((stored?.revision ?? 0) === revision) return null;
  return {
    code: 'DRAFT_CHANGED',
    procedureId,
    revision: stored?.revision ?? 0,
    byPersonId: stored?.updatedBy ?? null,
    at: stored?.updatedAt ?? 0,
  };
}

function contentOf({ bpmn, decisions, forms, papers, fees }: ProcedureContent): ProcedureContent {
  return { bpmn, decisions, forms, papers, fees };
}

function withAuthor(authors: readonly PersonId[], personId: PersonId | null): readonly PersonId[] {
  return personId === null || authors.includes(personId) ? authors : [...authors, personId];
}

/** A comment under the name that its element has now; none when the name is as it was. */
function renamed(comment: DraftComment, bpmn: string): readonly Revised<DraftComment>[] {
  const { elementId, elementName, revision } = comment;
  const name = elementId === null ? null : drawnName(bpmn, elementId);
  if (name === null || name === elementName) return [];
  const record = { ...comment, elementName: name, revision: revision + 1 };
  return [{ record, expectedRevision: revision }];
}
