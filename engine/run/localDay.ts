import { localDateOf } from '../calendar/localDate.ts';
import { VIETNAM_OFFSET_MINUTES } from '../calendar/formatInstant.ts';
import type { Instant, LocalDate } from '../model/time.ts';

/** The day of a moment in Vietnam. */
export function localDay(at: Instant): LocalDate {
  return localDateOf(Math.floor((at + VIETNAM_OFFSET_MINUTES * 60_000) / 86_400_000));
}
