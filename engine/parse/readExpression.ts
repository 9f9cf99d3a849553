import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import { readText } from './moddleElement.ts';
import type { ReadContext } from './readContext.ts';
import { reportLanguage } from './reportLanguage.ts';
import { toFeel } from './toFeel.ts';
import { withoutEquals } from './withoutEquals.ts';

/**
 * FEEL text of an expression element, without the leading "="; null when the file gives none.
 *
 * One that declares another language is reported (`expression-language`) and kept as it stands; so
 * is one whose text stands in a file of its own (`camunda:resource`), which would count as none.
 */
export function readExpression(
  context: ReadContext,
  elementId: ElementId,
  expression: ModdleElement | null,
): string | null {
  if (expression === null) return null;
  const body = readText(expression, 'body');
  const language = readText(expression, 'language');
  if (body === null) {
    const resource = expression.$attrs['camunda:resource'];
    if (resource !== undefined) reportLanguage(context, elementId, language ?? resource);
    return null;
  }
  if (language === null || /feel|juel/i.test(language)) return toFeel(context, elementId, body);
  reportLanguage(context, elementId, language);
  return withoutEquals(body);
}
