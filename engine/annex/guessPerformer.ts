import { foldText } from '../model/foldText.ts';
import type { Performer } from '../model/process.ts';

const LEADING = '(\\b(lanh dao|ld|thu truong|pho truong|chu tich|ct|pct|giam doc)|^truong)\\b';

/** Words of performers, folded, and who is meant in this program; the first that fits decides. */
const PERFORMERS: readonly (readonly [RegExp, Performer])[] = [
  [/\bvan thu\b/, { agencyRole: 'clerk-office', post: 'clerk' }],
  [
    /mot cua|ttpvhcc|tt ?pv ?hcc|\bbpmc\b|hanh chinh cong|tiep nhan va tra|tiep nhan & tra/,
    { agencyRole: 'one-stop', post: 'receiver' },
  ],
  [/\bthue\b/, { agencyRole: 'tax', post: 'tax-officer' }],
  [/tu phap|ho tich/, { agencyRole: 'justice', post: 'officer' }],
  [
    new RegExp(`${LEADING}.*(?<!van )\\bphong\\b`),
    { agencyRole: 'division', post: 'division-head' },
  ],
  [
    new RegExp(`${LEADING}(?!.*\\b(van phong|vp)\\b)|^(ubnd|uy ban nhan dan)`),
    { agencyRole: 'leader', post: 'authority-leader' },
  ],
  [
    /chuyen vien|cong chuc|can bo|phong chuyen mon|^phong\b/,
    { agencyRole: 'division', post: 'officer' },
  ],
];
const RETURNING = /\btra\b.*ket qua|ket qua.*\btra\b/;

/**
 * Agency role and post that the words of a table most likely mean; null where the officer has to
 * choose. At the one-stop unit giving back the result is another post than receiving.
 */
export function guessPerformer(performer: string, content: string): Performer | null {
  const words = foldText(performer);
  const found = PERFORMERS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const isReturning = RETURNING.test(foldText(content));
  return found?.post === 'receiver' && isReturning ? { ...found, post: 'returner' } : found;
}
