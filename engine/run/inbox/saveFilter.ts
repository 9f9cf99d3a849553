import { emptyChange } from '../../model/change.ts';
import type { SaveFilter } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { FilterAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/** More would be a list to search in, not a choice [proposal]. */
const FILTERS_MAX = 50;

/**
 * Keeps a filter of the inbox under a name.
 *
 * Durable when it resolves to `ok`. Refuses: FILTERS_FULL.
 */
export function saveFilter(
  runtime: Runtime,
  { commandId, actor, ownerId, filter }: SaveFilter,
): Promise<Result<FilterAnswer, Refusal>> {
  const head = { commandId, command: 'saveFilter', personId: actor.personId };
  return runCommand<FilterAnswer>(runtime, head, async () => {
    const known = await runtime.store.listSavedFilters(ownerId, []);
    if (known.length >= FILTERS_MAX) return refuse({ code: 'FILTERS_FULL', max: FILTERS_MAX });
    const filterId = runtime.newId();
    const saved = { ...filter, filterId, ownerId, createdAt: runtime.now() };
    return accept({
      change: { ...emptyChange(), savedFilters: [saved] },
      answer: { filterId },
      events: [],
    });
  });
}
