import type { PlanMobileSession } from '../../api/contract/mobileSessions.ts';
import { parseDay } from '../form/parseDay.ts';

/** What stands in the fields of a session to plan. */
export type SessionWish = PlanMobileSession;

/** Nothing chosen yet. */
export const EMPTY_SESSION: SessionWish = {
  agencyId: '',
  place: '',
  hamlet: '',
  on: '',
  from: '',
  to: '',
  officerIds: [],
  procedureIds: [],
};

/** "8:00", "8h", "08h30" and "8" are read as times of day; null for what is none. */
export function parseTime(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?)?\s*$/iu.exec(text);
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** The request; null while something is missing. */
export function toPlan(wish: SessionWish): PlanMobileSession | null {
  const [on, from, to] = [parseDay(wish.on), parseTime(wish.from), parseTime(wish.to)];
  const place = wish.place.trim();
  if (on === null || from === null || to === null || place === '') return null;
  if (wish.officerIds.length === 0 || wish.procedureIds.length === 0) return null;
  return { ...wish, place, hamlet: wish.hamlet.trim(), on, from, to };
}
