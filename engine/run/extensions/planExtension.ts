import type { Dossier } from '../../model/dossier.ts';
import type { HistoryType } from '../../model/history.ts';
import type { Json } from '../../model/json.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Result } from '../../model/result.ts';
import type { DossierAnswer } from '../answers.ts';
import { finishDraft, type LoadedDossier } from '../planDossierCommand.ts';
import { planOccurrences } from '../planOccurrences.ts';
import type { Attempt } from '../runAttempts.ts';

/** What becomes of the dossier, and what its history says of it. */
export type ExtensionStep = {
  readonly type: HistoryType;
  readonly facts: { readonly [name: string]: Json };
  readonly after: Pick<Dossier, 'extensions'> & Partial<Pick<Dossier, 'clock'>>;
};

/** The change in which an extension is asked for or decided; the process itself does not move. */
export function planExtension(
  loaded: LoadedDossier,
  { type, facts, after }: ExtensionStep,
): Result<Attempt<DossierAnswer>, Refusal> {
  const { instanceId } = loaded.situation.dossier;
  const noted = { instanceId, type, event: null, elementId: null, causeId: null, facts };
  const planned = planOccurrences(loaded.draft, noted, loaded.context);
  return planned.ok ? finishDraft(loaded, after) : planned;
}
