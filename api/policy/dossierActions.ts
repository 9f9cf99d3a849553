import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import { may, type PolicyKey } from './policies.ts';
import type { ReasonCode } from './reasons.ts';

/** What a person can do with a dossier as a whole. */
export type DossierAction =
  | 'requestExtension'
  | 'decideExtension'
  | 'withdraw'
  | 'stop'
  | 'acceptPaper'
  | 'collect';

const AT_THE_COUNTER: readonly DossierAction[] = ['decideExtension', 'withdraw', 'collect'];

/**
 * Why the person is not the one for this action; null when they are. Whether the dossier allows it
 * is refused by the command itself.
 *
 * Papers are accepted where they go. The promise is moved, a dossier taken back and money taken
 * where the applicant handed it in.
 */
export function refusedByPlace(
  action: DossierAction,
  { roles, placements }: Pick<Person, 'roles' | 'placements'>,
  { receivingAgencyId, paperFile }: Pick<Dossier, 'receivingAgencyId' | 'paperFile'>,
): ReasonCode | null {
  if (!may(`dossier.${action}` satisfies PolicyKey, roles)) return 'ROLE_MISSING';
  if (action === 'acceptPaper') {
    const isThere = placements.some(({ agencyId }) => agencyId === paperFile?.toAgencyId);
    return isThere ? null : 'OTHER_AGENCY';
  }
  if (!AT_THE_COUNTER.includes(action)) return null;
  const there = placements.filter(({ agencyId }) => agencyId === receivingAgencyId);
  if (there.length === 0) return 'OTHER_AGENCY';
  const isHead = there.some(({ post }) => post === 'one-stop-head');
  return action !== 'decideExtension' || isHead ? null : 'OTHER_POST';
}
