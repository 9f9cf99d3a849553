import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Performer } from '../model/process.ts';
import { readId, readText } from './moddleElement.ts';
import type { Place } from './place.ts';
import type { Beside } from './readBeside.ts';

/** What one reading of a file carries along; `findings` grows while it reads. */
export type ReadContext = Beside & {
  readonly places: ReadonlyMap<string, Place>;
  /** By a prefix of another program that is known here, the one that the file has for it. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether what an assignment puts somewhere is a text, unless it is written `#{…}` (jBPM). */
  readonly assignsTexts: boolean;
  readonly findings: Problem[];
  /** Message name by end of a message flow, for events that name no message themselves. */
  readonly messageNames: ReadonlyMap<ElementId, string>;
  /** FEEL text of the key that a message is sent with, by the name of the message. */
  readonly sentKeys: Map<string, string>;
  /** The same for who awaits it, by process. */
  readonly awaitedKeys: Map<ElementId, ReadonlyMap<string, string>>;
  /** Performer by element, from its lane or the sub-process around it. */
  readonly performers: Map<ElementId, Performer>;
};

/** Adds a finding at the place of an element. */
export function report(
  context: ReadContext,
  finding: Pick<Problem, 'rule' | 'severity' | 'elementId' | 'facts'>,
): void {
  const place = context.places.get(finding.elementId) ?? {};
  context.findings.push({ ...finding, path: [], ...place });
}

/** Line of an element, 0 when the file gives it no id. */
export function lineOf(context: ReadContext, id: ElementId): number {
  return context.places.get(id)?.line ?? 0;
}

/** How an `lt:` value is read; `read` answers null for a text it does not understand. */
export type ValueReader<Value> = {
  readonly name: string;
  readonly read: (text: string) => Value | null;
};

/**
 * Reads an `lt:` value; one that cannot be read is reported (`lt-value-valid`) and counts as not
 * given.
 */
export function readValue<Value>(
  context: ReadContext,
  element: ModdleElement,
  reader: ValueReader<Value>,
): Value | null {
  const text = readText(element, `lt:${reader.name}`);
  if (text === null) return null;
  const value = reader.read(text);
  if (value !== null) return value;
  report(context, {
    rule: 'lt-value-valid',
    severity: 'error',
    elementId: readId(element),
    facts: { attribute: `lt:${reader.name}`, value: text },
  });
  return null;
}

/** A reader that accepts one of the given words. */
export function oneOf<Word extends string>(
  ...words: readonly Word[]
): (text: string) => Word | null {
  return (text) => words.find((word) => word === text) ?? null;
}
