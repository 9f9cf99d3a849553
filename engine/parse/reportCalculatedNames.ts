import type { ModdleElement } from 'bpmn-moddle';
import { readId, readText } from './moddleElement.ts';
import { report, type ReadContext } from './readContext.ts';

/** What each of these is known by: the first that is given. */
const KNOWN_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['bpmn:Message', ['name']],
  ['bpmn:Signal', ['name']],
  ['bpmn:Error', ['errorCode', 'name']],
  ['bpmn:Escalation', ['escalationCode', 'name']],
]);

/**
 * Reports names and codes that other programs calculate (`=…`, `${…}`): what is known by the text
 * of a formula is never sent or thrown (`name-calculated`).
 */
export function reportCalculatedNames(
  context: ReadContext,
  rootElements: readonly ModdleElement[],
): void {
  for (const element of rootElements) {
    const attributes = KNOWN_BY.get(element.$type) ?? [];
    const [name] = attributes.flatMap((attribute) => readText(element, attribute) ?? []);
    if (name === undefined || !/^=|[$#]\{/.test(name)) continue;
    report(context, {
      rule: 'name-calculated',
      severity: 'error',
      elementId: readId(element),
      facts: { name },
    });
  }
}
