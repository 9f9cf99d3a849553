import { formatInstant } from '../../calendar/formatInstant.ts';
import { parseTimer, type ParsedTimer } from '../../calendar/parseTimer.ts';
import type { LegalBasis, TimerDefinition } from '../../model/process.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import type { ComparedValue, ElementRef } from '../difference.ts';
import { amountOf, spanAmount, type Amount } from './amountOf.ts';
import type { CompareTexts } from './compareTexts.ts';

/** A language with its code, for texts that people wrote in both. */
export type SpokenLanguage = CompareTexts & { readonly code: 'vi' | 'en' };

/** One value in words; texts that people wrote stand in quotation marks. */
export function sayValue(value: ComparedValue, language: SpokenLanguage): string {
  const amount = amountOf(value);
  return amount === null ? sayOther(value, language) : sayAmount(amount, language);
}

function sayOther(value: ComparedValue, language: SpokenLanguage): string {
  switch (value.kind) {
    case 'text':
      return `“${value.text}”`;
    case 'both':
      return `“${value.text[language.code]}”`;
    case 'word':
      return sayWord(value.word, language);
    case 'number':
      return sayCount(value.number, language);
    case 'basis':
      return sayBasis(value.basis, language);
    case 'element':
      return sayElement(value.element, language);
    case 'elements':
      return value.elements.map((it) => sayElement(it, language)).join(', ');
    case 'condition':
      return sayCondition(value, language);
    case 'timer':
      return sayTimer(value.timer, language);
    default:
      return language.sameDay;
  }
}

/** A role or post that only a procedure knows is said as it is written. */
function sayWord(word: string, { words }: SpokenLanguage): string {
  return words[word] ?? word.slice(word.indexOf(':') + 1);
}

/**
 * A value before and after with an arrow; a unit that both have is said once: "15 → 7 working
 * days".
 */
export function sayChange(
  before: ComparedValue,
  after: ComparedValue,
  language: SpokenLanguage,
): string {
  const [was, is] = [amountOf(before), amountOf(after)];
  if (was === null || is === null || was.unit !== is.unit) {
    return `${sayValue(before, language)} → ${sayValue(after, language)}`;
  }
  return `${sayCount(was.count, language)} → ${sayAmount(is, language)}`;
}

/** An element by its name; one without a name by what it is. */
export function sayElement({ kind, name }: ElementRef, language: SpokenLanguage): string {
  return name === '' ? language.unnamed(language.subjects[kind]) : `“${name}”`;
}

function sayAmount(amount: Amount, language: SpokenLanguage): string {
  const unit = language.units[amount.unit][amount.count === 1 ? 0 : 1];
  return `${sayCount(amount.count, language)} ${unit}`;
}

function sayCount(count: number, { decimal, thousands }: SpokenLanguage): string {
  const [whole = '', part] = String(count).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, thousands);
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
}

function sayBasis({ text, article, from, to }: LegalBasis, language: SpokenLanguage): string {
  const days = [
    ...(from === null ? [] : [language.from(sayDay(from))]),
    ...(to === null ? [] : [language.until(sayDay(to))]),
  ];
  const named = [text, ...(article === null ? [] : [article])].join(', ');
  return days.length === 0 ? named : `${named} (${days.join(' ')})`;
}

function sayDay(day: LocalDate): string {
  return day.split('-').toReversed().join('/');
}

/** As the builder of conditions says it; what it cannot say is said as it is written. */
function sayCondition(
  { text, parts, joined }: Extract<ComparedValue, { readonly kind: 'condition' }>,
  language: SpokenLanguage,
): string {
  if (parts.length === 0) return `“${text}”`;
  const said = parts.map(({ label, operator, value }) => {
    const asked = sayWord(`operator:${operator}`, language);
    return `“${label[language.code]}” ${asked} ${sayValue(value, language)}`;
  });
  return said.join(` ${language[joined]} `);
}

/** A text that only the running process knows is said as it is written. */
function sayTimer(timer: TimerDefinition, language: SpokenLanguage): string {
  const parsed = timer.text.startsWith('=') ? null : parseTimer(timer);
  const said =
    parsed?.kind === 'date'
      ? sayMoment(parsed.at)
      : parsed?.kind === 'cycle'
        ? sayCycle(parsed, language)
        : null;
  return said ?? `“${timer.text}”`;
}

function sayMoment(at: Instant): string {
  const [day = '', clock = ''] = formatInstant(at).split('T');
  return `${clock.slice(0, 5)} ${sayDay(day)}`;
}

function sayCycle(
  { times, from, until, span }: Extract<ParsedTimer, { readonly kind: 'cycle' }>,
  language: SpokenLanguage,
): string | null {
  const apart = from === null && until === null ? spanAmount(span) : null;
  return apart === null ? null : language.repeats(times, sayAmount(apart, language));
}
