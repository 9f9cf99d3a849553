import type { StepReserve } from '../../../engine/check/criticalPath.ts';
import { useManyTexts } from '../many/useManyTexts.ts';

/** "dự trữ 2 giờ": how much a step may still grow, in words. */
export function useReserveWords(): (step: StepReserve) => string {
  const { t, shortAmount } = useManyTexts();
  return ({ reserveMinutes }) => {
    if (reserveMinutes === null) return t('path.free');
    if (reserveMinutes === 0) return t('path.noReserve');
    return t('path.reserve', { amount: shortAmount(reserveMinutes) });
  };
}
