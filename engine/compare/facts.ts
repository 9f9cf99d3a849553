import type { Term } from '../model/time.ts';
import type { ComparedValue, ElementRef, Fact, FactName } from './difference.ts';

/** A fact, or nothing where there is no value. */
export function fact(what: FactName, value: ComparedValue | null, key = ''): readonly Fact[] {
  return value === null ? [] : [{ what, key, value }];
}

/** A text as written; an empty one says nothing. */
export function textFact(what: FactName, text: string | null | undefined): readonly Fact[] {
  return fact(what, text ? { kind: 'text', text } : null);
}

/** A word of the program, "group:word"; none, or an empty one, says nothing. */
export function wordFact(what: FactName, group: string, word: string | null): readonly Fact[] {
  return fact(what, word ? { kind: 'word', word: `${group}:${word}` } : null);
}

/** Yes or no; both are said. */
export function flagFact(what: FactName, is: boolean): readonly Fact[] {
  return wordFact(what, 'flag', is ? 'yes' : 'no');
}

/** A plain number. */
export function numberFact(what: FactName, number: number | null): readonly Fact[] {
  return fact(what, number === null ? null : { kind: 'number', number });
}

/** A legal or promised term. */
export function termFact(what: FactName, term: Term | null): readonly Fact[] {
  return fact(what, term === null ? null : { kind: 'term', term });
}

/** Another element that this one names. */
export function elementFact(what: FactName, element: ElementRef | undefined): readonly Fact[] {
  return fact(what, element === undefined ? null : { kind: 'element', element });
}
