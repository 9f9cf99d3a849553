import { compareFacts } from './compareFacts.ts';
import type { ComparedVersion } from './comparedVersion.ts';
import type { Difference } from './difference.ts';
import { pairSubjects, type Pairing } from './pairSubjects.ts';
import { readVersion } from './readVersion.ts';
import type { Subject } from './subject.ts';
import { subjectsOf } from './subjectsOf.ts';

/**
 * Everything in which two versions of a procedure differ, in the order in which it stands after:
 * what the procedure asks for, then process by process; what is gone follows what stood before it.
 *
 * What goes without saying is not said: the flows of a new step, the fields of a form that is gone,
 * the performer of every step of a lane that another agency does now. Where an element is drawn,
 * its size and colour are no differences. Pure.
 */
export function compareVersions(
  before: ComparedVersion,
  after: ComparedVersion,
): readonly Difference[] {
  const old = subjectsOf(readVersion(before));
  const fresh = subjectsOf(readVersion(after));
  const pairing = pairSubjects(old, fresh);
  const oldOf = new Map(old.map((subject) => [subject.key, subject]));
  const gone = goneAfter(old, pairing);
  const processes = new Map(fresh.map(({ process }) => [process?.id, process] as const));
  const processNow = ({ process }: Subject): Subject['process'] =>
    processes.get(pairing.afterOf.get(process?.id ?? '')) ?? process;
  const isNew = (key: string): boolean => !pairing.beforeOf.has(key);
  const added = (subject: Subject): readonly Difference[] =>
    subject.impliedBy.some(isNew) ? [] : [toAdded(subject)];
  const removed = (key: string | null): readonly Difference[] =>
    (gone.get(key) ?? [])
      .filter(({ impliedBy }) => impliedBy.every((it) => pairing.afterOf.has(it)))
      .map((subject) => toRemoved(subject, processNow(subject)));
  const compared = fresh.flatMap((subject) => {
    const was = oldOf.get(pairing.beforeOf.get(subject.key) ?? '');
    if (was === undefined) return added(subject);
    return [...toChanged(was, subject, pairing), ...removed(was.key)];
  });
  return [...removed(null), ...compared];
}

/** What is gone, by the key of the last subject before it that is still there; null: by none. */
function goneAfter(
  old: readonly Subject[],
  { afterOf }: Pairing,
): ReadonlyMap<string | null, readonly Subject[]> {
  const gone = new Map<string | null, Subject[]>();
  let last: string | null = null;
  for (const subject of old) {
    if (afterOf.has(subject.key)) last = subject.key;
    else if (gone.has(last)) gone.get(last)?.push(subject);
    else gone.set(last, [subject]);
  }
  return gone;
}

function toAdded(subject: Subject): Difference {
  return {
    ...about(subject, subject),
    change: 'added',
    beforeId: null,
    afterId: subject.elementId,
    facts: subject.facts,
  };
}

function toRemoved(subject: Subject, process: Subject['process']): Difference {
  return {
    ...about(subject, subject),
    process,
    change: 'removed',
    beforeId: subject.elementId,
    afterId: null,
    facts: subject.facts,
  };
}

function toChanged(was: Subject, is: Subject, pairing: Pairing): readonly Difference[] {
  return compareFacts(was.facts, is.facts, pairing).map((changed) => ({
    ...about(was, is),
    change: 'changed',
    beforeId: was.elementId,
    afterId: is.elementId,
    ...changed,
  }));
}

function about(was: Subject, { kind, name, holder, process }: Subject) {
  return { subject: { kind, name, ends: was.ends, holder }, process };
}
