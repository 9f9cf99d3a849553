import type { ComparedEntry } from '../../engine/compare/comparedEntry.ts';
import type { FactName, SubjectKind } from '../../engine/compare/difference.ts';
import { groupEntries, type ChangedThing } from '../../engine/compare/groupEntries.ts';
import type { ElementId } from '../../engine/model/ids.ts';
import { CHANGE_TEXTS } from './changeTexts.ts';
import type { CliLanguage } from './problemLines.ts';

/** A change as `lienthong diff --json` prints it; the names are kept over releases. */
export type PrintedChange = {
  /** The element as it is now, or as it was where it is gone. */
  readonly elementId: ElementId | null;
  readonly kind: ComparedEntry['change'];
  readonly message: string;
  readonly processId: ElementId | null;
  /** What kind of thing the element is, and its name after the change, which may be empty. */
  readonly subject: SubjectKind;
  readonly name: string;
  readonly beforeId: ElementId | null;
  readonly afterId: ElementId | null;
  /** What of it changed; null where it is new or gone as a whole. */
  readonly fact: FactName | null;
  /** Both values in words, as `message` says them. */
  readonly before: string;
  readonly after: string;
};

const SIGNS: { readonly [Kind in ComparedEntry['change']]: string } = {
  added: '+',
  removed: '-',
  changed: '~',
};

/** A change with its words in one language. */
export function printChange(entry: ComparedEntry, language: CliLanguage): PrintedChange {
  const { change: kind, subject, process, beforeId, afterId, message } = entry;
  const { sentence, before, after } = message[language];
  return {
    elementId: afterId ?? beforeId,
    kind,
    message: sentence,
    processId: process?.id ?? null,
    subject: subject.kind,
    name: subject.name,
    beforeId,
    afterId,
    fact: entry.change === 'changed' ? entry.what : null,
    before,
    after,
  };
}

/** One line for each change, those of one element together under its name. */
export function changeLines(entries: readonly ComparedEntry[], language: CliLanguage): string {
  const words = CHANGE_TEXTS[language];
  const things = groupEntries(entries).flatMap((process) => process.things);
  const lines = things.flatMap((thing) => thingLines(thing, language));
  return `${[...lines, words.sum(entries.length)].join('\n')}\n`;
}

function thingLines(
  { change, entries, beforeId, afterId }: ChangedThing,
  language: CliLanguage,
): readonly string[] {
  const [first] = entries;
  const sign = SIGNS[change];
  const id = afterId ?? beforeId ?? '';
  if (change !== 'changed') return [`${sign} ${first.message[language].sentence}  ${id}`];
  const changes = entries.map(({ message }) => `  ${sign} ${message[language].short}`);
  return [`${first.message[language].subject}  ${id}`, ...changes];
}
