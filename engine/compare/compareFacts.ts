import { canonicalJson } from '../model/canonicalJson.ts';
import type { ComparedValue, Fact } from './difference.ts';
import type { Pairing } from './pairSubjects.ts';

/** A fact with another value; null where it was not said, or is not said any more. */
export type ChangedFact = Pick<Fact, 'what' | 'key'> & {
  readonly before: ComparedValue | null;
  readonly after: ComparedValue | null;
};

/**
 * The facts of one subject that differ, in the order in which they are said after; what is not said
 * any more comes last.
 */
export function compareFacts(
  before: readonly Fact[],
  after: readonly Fact[],
  pairing: Pairing,
): readonly ChangedFact[] {
  const said = new Map(before.map((fact) => [nameOf(fact), fact]));
  const changed = after.flatMap((fact): readonly ChangedFact[] => {
    const old = said.get(nameOf(fact))?.value ?? null;
    said.delete(nameOf(fact));
    if (old !== null && isSame(old, fact.value, pairing)) return [];
    return [{ what: fact.what, key: fact.key, before: old, after: fact.value }];
  });
  const unsaid = [...said.values()].map(({ what, key, value }) => ({
    what,
    key,
    before: value,
    after: null,
  }));
  return [...changed, ...unsaid];
}

function nameOf({ what, key }: Fact): string {
  return `${what} ${key}`;
}

/** Another element is the same when it is paired, whatever it is called now. */
function isSame(before: ComparedValue, after: ComparedValue, pairing: Pairing): boolean {
  if (before.kind === 'element' && after.kind === 'element') {
    return pairing.afterOf.get(before.element.id) === after.element.id;
  }
  if (before.kind === 'elements' && after.kind === 'elements') {
    const kept = before.elements.map(({ id }) => pairing.afterOf.get(id) ?? id);
    return isSameOrder(
      kept,
      after.elements.map(({ id }) => id),
    );
  }
  if (before.kind === 'minutes' && after.kind === 'minutes') {
    return before.minutes === after.minutes;
  }
  if (before.kind === 'condition' && after.kind === 'condition') return before.text === after.text;
  return canonicalJson(before) === canonicalJson(after);
}

/** Whether what stands in both lists stands in the same order. */
function isSameOrder(one: readonly string[], other: readonly string[]): boolean {
  const inOne = one.filter((id) => other.includes(id));
  const inOther = other.filter((id) => one.includes(id));
  return inOne.join(' ') === inOther.join(' ');
}
