import { emptyChange } from '../../model/change.ts';
import type { EndSubstitution } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { SubstitutionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Ends a substitution now: the colleague is back. Tasks that the substitute has claimed stay
 * claimed until they are given back.
 *
 * Durable when it resolves to `ok`. Refuses: SUBSTITUTION_NOT_FOUND for one that is over.
 */
export function endSubstitution(
  runtime: Runtime,
  command: EndSubstitution,
): Promise<Result<SubstitutionAnswer, Refusal>> {
  const { commandId, actor, substitutionId } = command;
  const head = { commandId, command: 'endSubstitution', personId: actor.personId };
  return runtime.inTurn('substitutions', () =>
    runCommand<SubstitutionAnswer>(runtime, head, async () => {
      const at = runtime.now();
      const known = await runtime.store.listSubstitutions(localDay(at));
      const found = known.find((it) => it.substitutionId === substitutionId);
      if (found === undefined || found.endedAt !== null) {
        return refuse({ code: 'SUBSTITUTION_NOT_FOUND', substitutionId });
      }
      return accept({
        change: { ...emptyChange(), substitutions: [{ ...found, endedAt: at }] },
        answer: { substitutionId },
        events: [],
      });
    }),
  );
}
