import type { Dossier } from '../../../engine/model/dossier.ts';
import type { DossierQuery } from '../../../engine/store/store.ts';
import type { SeenInstance } from '../look.ts';
import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

const FINISHED = new Set([3, 7, 8, 9, 10]);
const LIMIT = 1000;

/**
 * I6: lists and counts are those that the records give: dossiers by state, agency and text, what
 * stands still, running numbers without a gap. A dossier's revision counts its commits; it is
 * finished exactly in a status that says so, with the outcome of the last end event.
 */
export function listsFollowFromRecords(): Invariant {
  const revisions = new Map<string, number>();
  return {
    name: 'I6 lists follow from the records',
    onStep: ({ commits }) => {
      for (const { change, outcome } of commits) {
        for (const { record } of outcome === 'committed' ? change.dossiers : []) {
          revisions.set(record.dossierId, (revisions.get(record.dossierId) ?? 0) + 1);
        }
      }
      return [];
    },
    onDossier: ({ situation: { dossier }, instances }) => {
      const { dossierId, status, finishedAt, revision, instanceId, outcome } = dossier;
      const found: string[] = [];
      const commits = revisions.get(dossierId) ?? 0;
      if (revision !== commits) found.push(`${dossierId} has ${commits} commits, not ${revision}`);
      if (FINISHED.has(status) !== (finishedAt !== null)) {
        found.push(`${dossierId} has status ${status} and is finished ${finishedAt}`);
      }
      const main = instances.find(({ record }) => record.instanceId === instanceId);
      if (main === undefined || !main.tokens.isEnded) return found;
      if (finishedAt === null) found.push(`${dossierId} has ended and is not finished`);
      const expected = outcomeOf(main);
      if (expected !== null && expected !== outcome) found.push(`${dossierId} ended ${outcome}`);
      return found;
    },
    onWorld: async (world) => [
      ...(await compareLists(world)),
      ...(await compareStandingStill(world)),
    ],
  };
}

/** What the end events and the cancellation of the history say; null when they say nothing. */
function outcomeOf({ history, process }: SeenInstance): string | null {
  let outcome: string | null = null;
  for (const { trace, input } of history) {
    for (const { type, elementId } of trace) {
      const node = process.nodes.get(elementId);
      if (type === 'completed' && node?.type === 'endEvent') outcome = node.outcome ?? outcome;
    }
    if (input?.type === 'cancel') outcome = input.outcome;
  }
  return outcome;
}

async function compareLists(world: World): Promise<readonly string[]> {
  const { bareStore, clock } = world;
  const dossiers = await allDossiers(world);
  const { now } = clock;
  const base: DossierQuery = {
    agencyIds: null,
    query: null,
    status: 'all',
    now,
    offset: 0,
    limit: LIMIT,
  };
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
      const { status, incidents } = instance.snapshot;
      const stands = status === 'incident' || incidents.length > 0;
      if (stands || hasFailed === true) expected.add(instance.instanceId);
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
