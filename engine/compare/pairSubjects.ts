import type { Subject } from './subject.ts';

/** Which subject after is which before: by their keys, both ways. */
export type Pairing = {
  readonly afterOf: ReadonlyMap<string, string>;
  readonly beforeOf: ReadonlyMap<string, string>;
};

/** One of the two versions while pairs are looked for. */
type Side = {
  readonly subjects: readonly Subject[];
  readonly isPaired: (key: string) => boolean;
  /** The key before of a subject that is paired already; null for another. */
  readonly toBefore: (key: string) => string | null;
  readonly flowsAt: ReadonlyMap<string, readonly Neighbour[]>;
};
type Neighbour = { readonly key: string; readonly way: 'in' | 'out' };
/** What makes two subjects one; null: nothing does. */
type Likeness = (subject: Subject, side: Side) => string | null;

/**
 * What two subjects of one family have to share, the surest first. An id says it; what has lost its
 * id (a drawing imported anew) is found by its name, type and lane, then an unnamed node by its
 * neighbours and a flow by its ends.
 */
const LIKENESSES: readonly Likeness[] = [
  ({ key }) => key,
  ({ likeness }) => likeness,
  likeNeighbours,
  likeEnds,
];

/** Finds the same things in two versions, each where it is the only one of its likeness. */
export function pairSubjects(before: readonly Subject[], after: readonly Subject[]): Pairing {
  const afterOf = new Map<string, string>();
  const beforeOf = new Map<string, string>();
  const sideBefore: Side = {
    subjects: before,
    isPaired: (key) => afterOf.has(key),
    toBefore: (key) => (afterOf.has(key) ? key : null),
    flowsAt: neighboursOf(before),
  };
  const sideAfter: Side = {
    subjects: after,
    isPaired: (key) => beforeOf.has(key),
    toBefore: (key) => beforeOf.get(key) ?? null,
    flowsAt: neighboursOf(after),
  };
  for (const likeness of LIKENESSES) {
    const found = onlyOnes(sideBefore, likeness);
    // All are found before the first is paired: what is found must not hang on the order.
    for (const [like, other] of onlyOnes(sideAfter, likeness)) {
      const one = found.get(like);
      if (one === undefined) continue;
      afterOf.set(one, other);
      beforeOf.set(other, one);
    }
  }
  return { afterOf, beforeOf };
}

/** Keys of the unpaired subjects of a side by their likeness, without those that share one. */
function onlyOnes(side: Side, likeness: Likeness): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const subject of side.subjects) {
    const like = side.isPaired(subject.key) ? null : likeness(subject, side);
    if (like === null) continue;
    const familiar = `${subject.family} ${like}`;
    found.set(familiar, found.has(familiar) ? null : subject.key);
  }
  return new Map([...found].flatMap(([like, key]) => (key === null ? [] : [[like, key] as const])));
}

function likeNeighbours({ key, kind, family }: Subject, side: Side): string | null {
  const around = family === 'node' ? (side.flowsAt.get(key) ?? []) : [];
  const known = around.map((it) => [it.way, side.toBefore(it.key)] as const);
  if (known.length === 0 || known.some(([, before]) => before === null)) return null;
  return JSON.stringify([kind, known.map((it) => it.join(' ')).toSorted()]);
}

function likeEnds({ ends }: Subject, side: Side): string | null {
  const known = ends?.map(({ id }) => side.toBefore(id)) ?? [null];
  return known.includes(null) ? null : JSON.stringify(known);
}

function neighboursOf(subjects: readonly Subject[]): ReadonlyMap<string, readonly Neighbour[]> {
  const around = new Map<string, Neighbour[]>();
  const add = (key: string, neighbour: Neighbour): void => {
    const known = around.get(key);
    if (known === undefined) around.set(key, [neighbour]);
    else known.push(neighbour);
  };
  for (const { family, ends } of subjects) {
    if (family !== 'flow' || ends === null) continue;
    const [from, to] = ends;
    add(from.id, { key: to.id, way: 'out' });
    add(to.id, { key: from.id, way: 'in' });
  }
  return around;
}
