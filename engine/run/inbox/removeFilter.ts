import { emptyChange } from '../../model/change.ts';
import type { RemoveFilter } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { FilterAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Deletes a filter; only its owner does, also when it is shared.
 *
 * Durable when it resolves to `ok`. Refuses: FILTER_NOT_FOUND.
 */
export function removeFilter(
  runtime: Runtime,
  { commandId, actor, filterId }: RemoveFilter,
): Promise<Result<FilterAnswer, Refusal>> {
  const head = { commandId, command: 'removeFilter', personId: actor.personId };
  return runCommand<FilterAnswer>(runtime, head, async () => {
    const known = await runtime.store.findSavedFilter(filterId);
    if (known === null || known.ownerId !== actor.personId) {
      return refuse({ code: 'FILTER_NOT_FOUND', filterId });
    }
    return accept({
      change: { ...emptyChange(), removedFilterIds: [filterId] },
      answer: { filterId },
      events: [],
    });
  });
}
