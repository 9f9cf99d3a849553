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
 * One that declares another language is reported (`expression-language`) and kept as it stands.
 */
export function readExpression(
  context: ReadContext,
  elementId: ElementId,
  expression: ModdleElement | null,
): string | null {
  const body = expression === null ? null : readText(expression, 'body');
  if (expression === null || body === null) return null;
  const language = readText(expression, 'language');
  if (language === null || /feel|juel/i.test(language)) return toFeel(context, elementId, body);
  reportLanguage(context, elementId, language);
  return withoutEquals(body);
}
