import { UNIT_TEXTS, type UnitTexts } from '../../calendar/unitTexts.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Problem } from '../../model/problem.ts';
import { en } from './en.ts';
import { enWords } from './enWords.ts';
import type { Said, Sentence } from './sentence.ts';
import { vi } from './vi.ts';
import { viWords } from './viWords.ts';

/** The same sentence in both languages. */
export type ProblemMessage = { readonly vi: string; readonly en: string };

type Language = {
  readonly sentences: { readonly [rule: string]: Sentence };
  readonly words: { readonly [word: string]: string };
  readonly units: UnitTexts;
  /** How the file itself is called where no element is known. */
  readonly file: string;
  readonly line: string;
  readonly column: string;
};

const LANGUAGES: { readonly [Code in keyof ProblemMessage]: Language } = {
  vi: {
    sentences: vi,
    words: viWords,
    units: UNIT_TEXTS.vi,
    file: 'Tệp',
    line: 'dòng',
    column: 'cột',
  },
  en: {
    sentences: en,
    words: enWords,
    units: UNIT_TEXTS.en,
    file: 'The file',
    line: 'line',
    column: 'column',
  },
};

/**
 * Says a problem in words an officer understands, in Vietnamese and English.
 *
 * `elementNames` come from `elementNames(definitions)`; an element without a name is called by its
 * id.
 */
export function presentProblem(
  problem: Problem,
  elementNames: ReadonlyMap<ElementId, string> = new Map(),
): ProblemMessage {
  return {
    vi: sayIn(LANGUAGES.vi, problem, elementNames),
    en: sayIn(LANGUAGES.en, problem, elementNames),
  };
}

function sayIn(
  language: Language,
  problem: Problem,
  elementNames: ReadonlyMap<ElementId, string>,
): string {
  const sentence = language.sentences[problem.rule];
  if (sentence === undefined) return `${problem.rule}: ${problem.elementId}`;
  const text = sentence(toSaid(language, problem, elementNames));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toSaid(
  language: Language,
  { facts, elementId, line, column }: Problem,
  elementNames: ReadonlyMap<ElementId, string>,
): Said {
  const fact = (name: string): string => String(facts[name] ?? '');
  const quoted = (id: ElementId): string => (id === '' ? '' : `“${elementNames.get(id) || id}”`);
  const at = line === undefined ? [] : [`${language.line} ${line}`];
  const both = column === undefined ? at : [...at, `${language.column} ${column}`];
  return {
    element: elementId === '' ? language.file : quoted(elementId),
    fact,
    named: (name) => quoted(fact(name)),
    time: (name) => toDuration(Number(facts[name] ?? 0), language.units),
    word: (name) => language.words[fact(name)] ?? fact(name),
    place: both.length === 0 ? '' : ` (${both.join(', ')})`,
  };
}

/** 1 working day = 8 hours, as decisions count. */
function toDuration(minutes: number, units: Language['units']): string {
  const parts = [
    [Math.floor(minutes / 480), units.workingDay],
    [Math.floor((minutes % 480) / 60), units.hour],
    [minutes % 60, units.minute],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit[count === 1 ? 0 : 1]}`);
  return said.length === 0 ? `0 ${units.minute[1]}` : said.join(' ');
}
