import type { Dossier } from '../../../engine/model/dossier.ts';
import { isStandingStill } from '../../../engine/store/isStandingStill.ts';
import type { DossierQuery } from '../../../engine/store/store.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

const FINISHED = new Set([3, 7, 8, 9, 10]);
const LIMIT = 1000;

/**
 * I6: lists and counts are those that the records give: dossiers by state, agency and text, what
 * stands still, running numbers without a gap; and a dossier is finished exactly in a status that
 * says so.
 */
export function listsFollowFromRecords(): Invariant {
  const revisions = new Map<string, number>();
  return {
    name: 'I6 lists follow from the records',
    onDossier: ({ situation: { dossier, instances } }) => {
      const found: string[] = [];
      const { dossierId, status, finishedAt, revision, instanceId } = dossier;
      if (FINISHED.has(status) !== (finishedAt !== null)) {
        found.push(`${dossierId} has status ${status} and is finished ${finishedAt}`);
      }
      if (revision <= (revisions.get(dossierId) ?? 0)) found.push(`${dossierId} goes back`);
      revisions.set(dossierId, revision - 1);
      const main = instances.find((one) => one.instanceId === instanceId)?.snapshot;
      const isOver = main?.status !== 'active' && main?.status !== 'incident';
      if (isOver && finishedAt === null) found.push(`${dossierId} has ended and is not finished`);
      if (isOver && main?.outcome !== null && main?.outcome !== dossier.outcome) {
        found.push(`${dossierId} has another outcome`);
      }
      return found;
    },
    onWorld: async (world) => [
      ...(await compareLists(world)),
      ...(await compareStandingStill(world)),
    ],
  };
}

async function compareLists(world: World): Promise<readonly string[]> {
  const { bareStore, clock } = world;
  const dossiers = await allDossiers(world);
  const { now } = clock;
  const base: DossierQuery = { agencyIds: null, query: null, status: 'all', now, offset: 0, limit: LIMIT };
  const isOpen = ({ finishedAt }: Dossier): boolean => finishedAt === null;
  const isOverdue = (one: Dossier): boolean => isOpen(one) && (one.promisedAt ?? Infinity) < now;
  const [first] = dossiers;
  const agencyIds = first === undefined ? [] : [first.receivingAgencyId];
  const questions: readonly (readonly [Partial<DossierQuery>, (one: Dossier) => boolean])[] = [
    [{}, () => true],
    [{ status: 'open' }, isOpen],
    [{ status: 'ended' }, (one) => !isOpen(one)],
    [{ status: 'overdue' }, isOverdue],
    [{ query: first?.code ?? '' }, ({ code }) => code === first?.code],
    [{ agencyIds }, (one) => one.agencyIds.some((id) => agencyIds.includes(id))],
  ];
  const found: string[] = [];
  for (const [differs, belongs] of questions) {
    const { items, total } = await bareStore.listDossiers({ ...base, ...differs });
    const expected = dossiers.filter(belongs).map(({ dossierId }) => dossierId);
    const listed = items.map(({ dossierId }) => dossierId);
    const isSame = listed.toSorted().join() === expected.toSorted().join();
    if (!isSame || total !== expected.length) found.push(`list ${JSON.stringify(differs)} differs`);
  }
  return [...found, ...gapsIn(dossiers)];
}

function gapsIn(dossiers: readonly Dossier[]): readonly string[] {
  const days = new Map<string, number[]>();
  for (const { receivingAgencyId, receivedOn, dayNumber } of dossiers) {
    const day = `${receivingAgencyId} ${receivedOn}`;
    days.set(day, [...(days.get(day) ?? []), dayNumber]);
  }
  return [...days].flatMap(([day, unsorted]) => {
    const numbers = unsorted.toSorted((left, right) => left - right);
    return numbers.every((number, place) => number === place + 1) ? [] : [`${day}: ${numbers}`];
  });
}

async function compareStandingStill(world: World): Promise<readonly string[]> {
  const expected = new Set<string>();
  for (const dossierId of world.dossierIds) {
    const situation = await world.bareStore.findSituation(dossierId);
    for (const instance of situation?.instances ?? []) {
      const hasFailed = situation?.outbox.some(
        ({ status, instanceId }) => status === 'failed' && instanceId === instance.instanceId,
      );
      if (isStandingStill(instance) || hasFailed === true) expected.add(instance.instanceId);
    }
  }
  const listed = await world.bareStore.listStandingStill(LIMIT);
  const ids = listed.map(({ instance }) => instance.instanceId);
  const isSame = ids.toSorted().join() === [...expected].toSorted().join();
  return isSame ? [] : [`${ids.length} stand still in the list, ${expected.size} in the records`];
}

async function allDossiers({ bareStore, dossierIds }: World): Promise<readonly Dossier[]> {
  const dossiers: Dossier[] = [];
  for (const dossierId of dossierIds) {
    const dossier = await bareStore.findDossier(dossierId);
    if (dossier !== null) dossiers.push(dossier);
  }
  return dossiers;
}
