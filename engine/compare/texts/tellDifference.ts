import type { BilingualText } from '../../model/form.ts';
import type { ComparedSubject, Difference, Fact, FactName } from '../difference.ts';
import { en } from './en.ts';
import { sayChange, sayElement, sayValue, type SpokenLanguage } from './sayValue.ts';
import { vi } from './vi.ts';

/**
 * One difference in words. `subject` and `label` name what it is about, `before` and `after` its
 * values; `sentence` says all of it, `short` all but the subject.
 */
export type ToldDifference = {
  readonly subject: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
  readonly short: string;
};

/** The same difference in both languages. */
export type DifferenceMessage = { readonly [Code in keyof BilingualText]: ToldDifference };

/** What is said of something new or gone, in this order; the rest is seen in the drawing. */
const SUMMARY: ReadonlySet<FactName> = new Set<FactName>([
  'lane',
  'agency',
  'post',
  'budget',
  'timer',
  'condition',
  'target',
  'outcome',
  'paperForm',
  'count',
  'amount',
  'fieldKind',
]);
/** Several of these belong to one subject and are told apart by their keys. */
const KEYED: ReadonlySet<FactName> = new Set<FactName>([
  'option',
  'rule',
  'dataInput',
  'dataOutput',
]);

/** Says a difference as an officer would, in Vietnamese and English. */
export function tellDifference(difference: Difference): DifferenceMessage {
  return {
    vi: tellIn({ ...vi, code: 'vi' }, difference),
    en: tellIn({ ...en, code: 'en' }, difference),
  };
}

function tellIn(language: SpokenLanguage, difference: Difference): ToldDifference {
  const subject = saySubject(difference.subject, language);
  return difference.change === 'changed'
    ? tellChanged(difference, subject, language)
    : tellWhole(difference, subject, language);
}

type Whole = Extract<Difference, { readonly facts: readonly Fact[] }>;

function tellWhole(
  { change, facts, subject: { kind } }: Whole,
  subject: string,
  language: SpokenLanguage,
): ToldDifference {
  const said = facts
    .filter(({ what, value }) => SUMMARY.has(what) && !isOfLane(value) && !isEnd(kind, what))
    .map(({ what, value }) => `${language.facts[what]} ${sayValue(value, language)}`)
    .join(', ');
  const sentence = language[change](subject, said === '' ? '' : ` (${said})`);
  const whole = said === '' ? toSentence(subject) : toSentence(said);
  const [before, after] = change === 'added' ? [language.none, whole] : [whole, language.none];
  return { subject: toSentence(subject), label: '', before, after, sentence, short: sentence };
}

function isOfLane(value: Fact['value']): boolean {
  return value.kind === 'word' && value.word === 'performer:lane';
}

/** Where a flow leads to stands in its name already. */
function isEnd(kind: ComparedSubject['kind'], what: FactName): boolean {
  return what === 'target' && (kind === 'flow' || kind === 'messageFlow');
}

function tellChanged(
  difference: Extract<Difference, { readonly change: 'changed' }>,
  subject: string,
  language: SpokenLanguage,
): ToldDifference {
  const { what, key, before, after } = difference;
  const name = language.facts[what];
  const label = KEYED.has(what) ? language.keyed(name, key) : name;
  const value = sayBoth(difference, language);
  const way = before === null ? 'set' : after === null ? 'unset' : 'changed';
  const noun = language.subjects[difference.subject.kind];
  const isRenamed = what === 'name' && way === 'changed';
  const short = language[way](label, value);
  return {
    subject: toSentence(subject),
    label,
    before: before === null ? language.none : sayValue(before, language),
    after: after === null ? language.none : sayValue(after, language),
    sentence: toSentence(isRenamed ? language.renamed(noun, value) : `${subject}: ${short}`),
    short: toSentence(way === 'changed' ? `${label}: ${value}` : short),
  };
}

function sayBoth(
  { before, after }: Extract<Difference, { readonly change: 'changed' }>,
  language: SpokenLanguage,
): string {
  if (before !== null && after !== null) return sayChange(before, after, language);
  const only = before ?? after;
  return only === null ? language.none : sayValue(only, language);
}

/** "bước “Thẩm định”"; a flow also by its ends, a field by its form. */
function saySubject(
  { kind, name, ends, holder }: ComparedSubject,
  language: SpokenLanguage,
): string {
  const noun = language.subjects[kind];
  const named = name === '' ? noun : `${noun} “${name}”`;
  if (ends !== null) {
    const way = ends.map((end) => sayElement(end, language)).join(' → ');
    return name === '' ? `${noun} ${way}` : `${named} (${way})`;
  }
  if (holder !== null) return language.inForm(named, holder);
  return name === '' ? language.unnamed(noun) : named;
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
