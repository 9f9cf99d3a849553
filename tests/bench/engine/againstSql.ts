import { type Figure, median } from '../figure.ts';
import { durableSteps, type DurableRates, type Load } from './durableRounds.ts';

/** The disk makes single ratios differ by a tenth up and down. */
const ROUNDS = 15;
const ALONE: Load = { dossiers: 150, atOnce: 1 };
const GROUPED: Load = { dossiers: 300, atOnce: 100 };

/**
 * What the engine leaves of the speed of its SQL: durable steps, one commit each and 100 to a
 * commit, against the same reads and commits with an engine that does nothing.
 */
export async function againstSql(): Promise<readonly Figure[]> {
  await durableSteps(GROUPED);
  const alone: DurableRates[] = [];
  const grouped: DurableRates[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await durableSteps(ALONE));
    grouped.push(await durableSteps(GROUPED));
  }
  return [
    ...figuresOf('one commit each', alone, 0.9),
    ...figuresOf(`groups of ${GROUPED.atOnce}`, grouped, 0.8),
  ];
}

function figuresOf(name: string, rates: readonly DurableRates[], atLeast: number): Figure[] {
  const note = `median of ${ROUNDS}`;
  const rate = { unit: '/s', goal: null, note };
  const ratios = rates.map(({ ours, sqlOnly }) => ours / sqlOnly);
  return [
    { name: `durable steps, ${name}`, value: median(rates.map(({ ours }) => ours)), ...rate },
    {
      name: `the same SQL alone, ${name}`,
      value: median(rates.map(({ sqlOnly }) => sqlOnly)),
      ...rate,
    },
    {
      name: `durable steps to SQL alone, ${name}`,
      value: median(ratios),
      unit: 'x',
      goal: { atLeast },
      note: `median of ${ROUNDS} ratios`,
    },
  ];
}
