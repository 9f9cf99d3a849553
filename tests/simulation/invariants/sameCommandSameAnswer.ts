import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { Exchange } from '../world.ts';
import type { Invariant } from './invariant.ts';

/**
 * I15: a command id has one effect and one answer, however often it is sent, whatever it carries
 * the second time, and whether or not the first answer arrived; under another name or by another
 * person it is refused.
 */
export function sameCommandSameAnswer(): Invariant {
  const answers = new Map<string, string>();
  const effects = new Map<string, number>();
  const checkAnswer = ({ request, isImpostor, came }: Exchange): readonly string[] => {
    const { commandId } = request.command;
    const earlier = answers.get(commandId);
    if (isImpostor) {
      // Its answer is that of the first: what it asked for itself would be another effect.
      const isTaken = earlier !== undefined && came.kind === 'answer';
      if (came.kind === 'answer' && earlier === undefined) answers.set(commandId, '');
      return isTaken ? [`${commandId} was answered to another`] : [];
    }
    if (came.kind !== 'answer') {
      const isForgotten = earlier !== undefined && earlier !== '' && came.kind === 'refusal';
      return isForgotten ? [`${commandId} was done and is now refused`] : [];
    }
    const answer = canonicalJson(came.answer);
    answers.set(commandId, earlier ?? answer);
    return earlier === undefined || earlier === answer ? [] : [`${commandId} has two answers`];
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
