import type { DraftView } from '../contract/procedures.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentDraft } from '../present/presentProcedure.ts';
import type { Services } from '../services.ts';
import { loadProcedure } from './loadProcedure.ts';

/** The draft of a procedure as it is now; ends the request when there is none. */
export async function viewDraft({ runtime }: Services, procedureId: string): Promise<DraftView> {
  const reading = await loadProcedure(runtime, procedureId);
  const draft = orNotFound(reading.draft);
  return presentDraft(draft, reading, await loadDirectory(runtime.store));
}
