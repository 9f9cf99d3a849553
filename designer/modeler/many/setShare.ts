import type { ElementId } from '../../../engine/model/ids.ts';
import type { ManyInputs } from '../../../engine/testing/many/manyInputs.ts';
import type { PlannedChoice } from '../../../engine/testing/many/manyPlan.ts';

/**
 * Gives one way of a fork so many percent. Of ways of which one is taken, the others share the rest
 * as they did before; where several can be taken each stands for itself.
 */
export function setShare(
  shares: ManyInputs['shares'],
  { kind, ways }: PlannedChoice,
  flowId: ElementId,
  percent: number,
): ManyInputs['shares'] {
  const part = Math.min(1, percent / 100);
  if (kind === 'any') return { ...shares, [flowId]: part };
  const others = ways.filter((way) => way.flowId !== flowId);
  const sum = others.reduce((total, { share }) => total + share, 0);
  const rest = others.map((way) => {
    const own = sum === 0 ? 1 / others.length : way.share / sum;
    return [way.flowId, own * (1 - part)] as const;
  });
  return { ...shares, ...Object.fromEntries(rest), [flowId]: part };
}

/** Percent of dossiers that take a way. */
export function percentOf({ kind, ways }: PlannedChoice, share: number): number {
  const sum = kind === 'any' ? 1 : ways.reduce((total, way) => total + way.share, 0);
  return sum === 0 ? 0 : Math.round((share / sum) * 1000) / 10;
}
