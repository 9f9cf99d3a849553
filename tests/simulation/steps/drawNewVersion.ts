import { asId, type PersonId } from '../../../engine/model/ids.ts';
import type { DraftStage } from '../../../engine/model/life.ts';
import { procedureLife } from '../../../engine/run/life/procedureLife.ts';
import { localDay } from '../../../engine/run/localDay.ts';
import { below, pick, type Random } from '../../support/seededRandom.ts';
import type { Request } from '../requests.ts';
import { newCommandId, type World } from '../world.ts';

const DAY = 86_400_000;
const DECISION = { number: '7/QĐ-UBND', on: '2019-01-02' };

/** What brings a draft on from where it stands. */
const NEXT = { DRAFT: 'send', IN_REVIEW: 'approve', APPROVED: 'publish' } as const satisfies Record<
  DraftStage,
  string
>;
const ACTS = ['save', 'send', 'withdraw', 'send-back', 'approve', 'publish'] as const;

/**
 * The draft of a procedure saved, moved through its review or published, on the right revision or
 * an old one; mostly what comes next, sometimes anything.
 */
export async function drawNewVersion(world: World): Promise<Request | null> {
  const { random, clock } = world;
  const played = pick(random, world.procedures);
  if (played === undefined) return null;
  const { procedureId, kit } = played;
  const draft = await world.store.findDraft(procedureId);
  const { stage } = procedureLife(await world.store.listLifeSteps(procedureId));
  const act = random() < 0.85 ? NEXT[stage] : (pick(random, ACTS) ?? 'save');
  const revision = (draft?.revision ?? 0) - (random() < 0.1 ? 1 : 0);
  const actor = { personId: whoDoes(act, random), agencyId: null };
  const head = { commandId: newCommandId(world), actor, procedureId, revision };
  if (act === 'save') {
    return { name: 'saveDraft', command: { ...head, content: kit.content, isAutomatic: true } };
  }
  if (act === 'publish') {
    // Its first day is where versions are told apart.
    const days = random() < 0.5 ? 0 : below(random, 12) - 2;
    const effectiveOn = localDay(clock.now + days * DAY);
    return {
      name: 'publishVersion',
      command: { ...head, effectiveOn, legalBasis: null, note: '' },
    };
  }
  return { name: 'moveDraft', command: { ...head, act, reason: '', decision: DECISION } };
}

/** Mostly another one approves; who drew it tries as well. */
function whoDoes(act: string, random: Random): PersonId {
  const isController = act === 'approve' && random() < 0.9;
  return asId<PersonId>(isController ? 'controller' : 'designer');
}
