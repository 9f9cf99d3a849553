import type { Instant } from '../model/time.ts';
import type { ParsedTimer } from './parseTimer.ts';

/**
 * Whether a cycle is set once more, for its `occurrence`-th turn (from 1), at a moment at which it
 * has fired. Other timers fire once.
 */
export function hasTurnLeft(timer: ParsedTimer | null, occurrence: number, at: Instant): boolean {
  if (timer?.kind !== 'cycle' || (timer.times !== null && occurrence > timer.times)) return false;
  const { until, span } = timer;
  return until === null || span.kind !== 'wall' || at + span.ms <= until;
}
