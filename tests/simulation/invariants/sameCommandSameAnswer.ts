import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import { receiptName } from '../requests.ts';
import type { Exchange } from '../world.ts';
import type { Invariant } from './invariant.ts';

type Given = { readonly head: string; readonly answer: string };

/**
 * I15: a command id has one effect and one answer, however often it is sent, whatever it carries
 * the second time, and whether or not the first answer arrived; under another name or by another
 * person it is refused.
 */
export function sameCommandSameAnswer(): Invariant {
  const answers = new Map<string, Given>();
  const effects = new Map<string, number>();
  const checkAnswer = ({ request, came }: Exchange): readonly string[] => {
    const { commandId, actor } = request.command;
    const head = `${receiptName(request)} ${actor.personId}`;
    const earlier = answers.get(commandId);
    if (came.kind === 'gone') return [];
    if (came.kind === 'refusal') {
      const isForgotten = earlier?.head === head;
      return isForgotten ? [`${commandId} was done and is now refused`] : [];
    }
    const answer = canonicalJson(came.answer);
    if (earlier === undefined) answers.set(commandId, { head, answer });
    if (earlier === undefined || (earlier.head === head && earlier.answer === answer)) return [];
    return [`${commandId} of "${earlier.head}" was answered otherwise to "${head}"`];
  };
  return {
    name: 'I15 the same command has the same answer',
    onStep: ({ exchanges, commits }) => {
      const found = exchanges.flatMap(checkAnswer);
      for (const { change, outcome } of commits) {
        if (change.receipt === null || outcome !== 'committed') continue;
        const { commandId } = change.receipt;
        effects.set(commandId, (effects.get(commandId) ?? 0) + 1);
        if (effects.get(commandId) !== 1) found.push(`${commandId} had its effect twice`);
      }
      return found;
    },
  };
}
