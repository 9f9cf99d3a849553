import { foldText } from '../model/foldText.ts';
import type { Duty, Performer } from '../model/process.ts';

/**
 * What a step is in the division of duties, by its post and its words; null for none of them.
 *
 * Examining is told by its words alone, signing only of who leads the agency: a head of division
 * who signs a draft on the way does not approve it.
 */
export function guessDuty(performer: Performer | null, content: string): Duty | null {
  const words = foldText(content);
  if (performer?.post === 'receiver') return 'receive';
  if (performer?.post === 'clerk') return 'issue';
  if (performer?.post === 'authority-leader') {
    return /\bky\b|phe duyet|ban hanh|quyet dinh/.test(words) ? 'approve' : null;
  }
  return /tham dinh|tham tra|xac minh/.test(words) ? 'appraise' : null;
}
