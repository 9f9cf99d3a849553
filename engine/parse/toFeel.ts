import type { ElementId } from '../model/ids.ts';
import { convertJuel } from './convertJuel.ts';
import type { ReadContext } from './readContext.ts';
import { reportLanguage } from './reportLanguage.ts';
import { withoutEquals } from './withoutEquals.ts';

/**
 * A text of a drawing in FEEL, without the leading "=": `${…}` of Camunda files is rewritten where
 * FEEL says the same, else reported (`expression-language`) and kept as it stands.
 */
export function toFeel(context: ReadContext, elementId: ElementId, text: string): string {
  if (!/^\s*[$#]\{/.test(text)) return withoutEquals(text);
  const converted = convertJuel(text);
  if (converted === null) reportLanguage(context, elementId, 'JUEL');
  return converted ?? text.trim();
}
