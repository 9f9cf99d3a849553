import type { ElementId } from '../model/ids.ts';
import { report, type ReadContext } from './readContext.ts';

/** Reports a text that is written in another language than FEEL. */
export function reportLanguage(context: ReadContext, elementId: ElementId, language: string): void {
  const facts = { language };
  report(context, { rule: 'expression-language', severity: 'error', elementId, facts });
}
