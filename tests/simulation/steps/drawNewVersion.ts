import { asId, type PersonId } from '../../../engine/model/ids.ts';
import { localDay } from '../../../engine/run/localDay.ts';
import { below, pick } from '../../support/seededRandom.ts';
import type { Request } from '../requests.ts';
import { newCommandId, type World } from '../world.ts';

const DAY = 86_400_000;

/** The draft of a procedure saved, on the right revision or an old one, or published. */
export async function drawNewVersion(world: World): Promise<Request | null> {
  const { random, clock } = world;
  const played = pick(random, world.procedures);
  if (played === undefined) return null;
  const { procedureId, kit } = played;
  const draft = await world.store.findDraft(procedureId);
  const revision = (draft?.revision ?? 0) - (random() < 0.2 ? 1 : 0);
  const actor = { personId: asId<PersonId>('designer'), agencyId: null };
  const head = { commandId: newCommandId(world), actor, procedureId, revision };
  if (random() < 0.4) return { name: 'saveDraft', command: { ...head, content: kit.content } };
  const effectiveOn = localDay(clock.now + (below(random, 12) - 2) * DAY);
  const command = { ...head, effectiveOn, legalBasis: null, note: '' };
  return { name: 'publishVersion', command };
}
