import type { Loop } from '../model/process.ts';
import { conditionFact } from './conditionFact.ts';
import type { Fact } from './difference.ts';
import { numberFact, textFact, wordFact } from './facts.ts';
import type { ReadVersion } from './readVersion.ts';

/** How often an activity is done; nothing for one that is done once. */
export function loopFacts(loop: Loop | null, { forms }: ReadVersion): readonly Fact[] {
  if (loop === null) return [];
  if (loop.kind === 'standard') {
    return [
      ...wordFact('loop', 'loop', loop.testBefore ? 'asks-before' : 'asks-after'),
      ...conditionFact('loopCondition', loop.condition, forms),
      ...numberFact('loopMaximum', loop.maximum),
    ];
  }
  const { outputCollection, outputItem } = loop;
  return [
    ...wordFact('loop', 'loop', loop.isSequential ? 'one-by-one' : 'at-once'),
    ...textFact('loopCollection', loop.cardinality ?? loop.collection),
    ...textFact('loopItem', loop.itemVariable),
    ...textFact('loopOutput', outputCollection && `${outputCollection} = ${outputItem ?? ''}`),
    ...conditionFact('loopCondition', loop.completionCondition, forms),
  ];
}
