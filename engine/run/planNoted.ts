import type { Dossier } from '../model/dossier.ts';
import type { HistoryType } from '../model/history.ts';
import type { Json } from '../model/json.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import { finishDraft, type LoadedDossier } from './planDossierCommand.ts';
import { planOccurrences } from './planOccurrences.ts';
import type { Attempt } from './runAttempts.ts';

/** What becomes of the dossier, and what its history says of it. */
export type NotedStep = {
  readonly type: HistoryType;
  readonly facts: { readonly [name: string]: Json };
  readonly after: Partial<Pick<Dossier, 'extensions' | 'clock' | 'paperFile'>>;
};

/** The change in which something of the dossier is written down; the process does not move. */
export function planNoted(
  loaded: LoadedDossier,
  { type, facts, after }: NotedStep,
): Result<Attempt<DossierAnswer>, Refusal> {
  const { instanceId } = loaded.situation.dossier;
  const noted = { instanceId, type, event: null, elementId: null, causeId: null, facts };
  const planned = planOccurrences(loaded.draft, noted, loaded.context);
  return planned.ok ? finishDraft(loaded, after) : planned;
}
