import { canonicalJson } from '../../../engine/model/canonicalJson.ts';
import type { QueueNumber, QueueStatus } from '../../../engine/model/queueNumber.ts';
import type { World } from '../world.ts';
import type { Invariant, StepFacts } from './invariant.ts';

const AFTER: { readonly [from in QueueStatus]: readonly QueueStatus[] } = {
  waiting: ['called'],
  called: ['called', 'serving', 'served', 'absent'],
  serving: ['served'],
  absent: ['called'],
  served: [],
};

type Change = StepFacts['commits'][number]['change'];

/**
 * X9: the numbers of a unit and day have no gap and no double; each is called out of its wait once,
 * who is called next is who has waited longest, and an officer serves one at a time. What a number
 * was is never forgotten.
 */
export function queueGoesInTurn(): Invariant {
  const known = new Map<string, QueueNumber>();
  const compareAll = async (world: World): Promise<readonly string[]> => {
    const found = gapsIn(known);
    for (const [day, numbers] of byDay(known)) {
      const { agencyId, takenOn } = numbers[0]!;
      const query = { agencyId, from: takenOn, to: takenOn };
      const stored = await world.bareStore.listQueueNumbers(query);
      const expected = numbers.toSorted((left, right) => left.number - right.number);
      if (canonicalJson(stored) !== canonicalJson(expected)) found.push(`${day} is not as it was`);
    }
    return found;
  };
  return {
    name: 'X9 the queue goes in turn',
    onStep: ({ commits }) => {
      const found: string[] = [];
      for (const { change, outcome } of commits) {
        if (outcome !== 'committed' || change.queueNumbers.length === 0) continue;
        found.push(...judgeCall(change, known));
        for (const { record } of change.queueNumbers) {
          found.push(...judgeMove(known.get(record.queueNumberId), record));
          known.set(record.queueNumberId, record);
        }
        found.push(...gapsIn(known), ...judgeDesks(known));
      }
      return found;
    },
    onRestart: compareAll,
    onWorld: compareAll,
  };
}

/** `callNext` takes the lowest number that waits. */
function judgeCall(
  { receipt, queueNumbers }: Change,
  known: ReadonlyMap<string, QueueNumber>,
): readonly string[] {
  if (receipt?.command !== 'callNext') return [];
  const { number } = receipt.answer as { readonly number: number };
  const called = queueNumbers.find(({ record }) => record.number === number)?.record;
  if (called === undefined) return [`${number} was called and is not written`];
  const { agencyId, takenOn } = called;
  const isFirst = [...known.values()]
    .filter((one) => one.agencyId === agencyId && one.takenOn === takenOn)
    .every((one) => one.status !== 'waiting' || one.number >= number);
  const isWaiting = known.get(called.queueNumberId)?.status === 'waiting';
  return isFirst && isWaiting ? [] : [`${number} was called out of turn`];
}

function judgeMove(before: QueueNumber | undefined, after: QueueNumber): readonly string[] {
  const { queueNumberId, status, revision, firstCalledAt } = after;
  if (before === undefined) {
    const isNew = status === 'waiting' && revision === 1 && firstCalledAt === null;
    return isNew ? [] : [`${queueNumberId} begins as ${status}`];
  }
  const found: string[] = [];
  if (!AFTER[before.status].includes(status)) {
    found.push(`${queueNumberId} went from ${before.status} to ${status}`);
  }
  if (!isSameNumber(before, after)) found.push(`${queueNumberId} was changed`);
  return found;
}

function isSameNumber(before: QueueNumber, after: QueueNumber): boolean {
  const isSame = before.number === after.number && before.takenAt === after.takenAt;
  const isFirstKept = before.firstCalledAt === null || before.firstCalledAt === after.firstCalledAt;
  return isSame && isFirstKept && after.revision === before.revision + 1;
}

function byDay(known: ReadonlyMap<string, QueueNumber>): ReadonlyMap<string, QueueNumber[]> {
  const days = new Map<string, QueueNumber[]>();
  for (const one of known.values()) {
    const day = `${one.agencyId} ${one.takenOn}`;
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return days;
}

function gapsIn(known: ReadonlyMap<string, QueueNumber>): string[] {
  return [...byDay(known)].flatMap(([day, numbers]) => {
    const taken = numbers.map(({ number }) => number).toSorted((left, right) => left - right);
    return taken.every((number, place) => number === place + 1) ? [] : [`${day}: ${taken}`];
  });
}

function judgeDesks(known: ReadonlyMap<string, QueueNumber>): readonly string[] {
  const busy = new Map<string, number>();
  for (const { agencyId, takenOn, calledBy, status } of known.values()) {
    if (status !== 'called' && status !== 'serving') continue;
    const desk = `${agencyId} ${takenOn} ${calledBy}`;
    busy.set(desk, (busy.get(desk) ?? 0) + 1);
  }
  return [...busy].flatMap(([desk, count]) => (count > 1 ? [`${desk} serves ${count}`] : []));
}
