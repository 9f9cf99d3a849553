import { parseTerm, termMinutes } from '../../../engine/calendar/parseTerm.ts';
import { readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { mainProcess } from '../findElements.ts';
import { copiedElements, type CopiedTree } from './copiedTree.ts';

/** The event of the library that comes one working day before the dossier is due. */
const BEFORE_DUE = 'beforeDue';
const DAY_MINUTES = 480;

/**
 * Sets the timer of the part for lateness to one working day before the promised term, else the
 * legal one. A term that is not working time, or no longer than a day, leaves it as it is drawn.
 *
 * Source: Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9.
 */
export function setBeforeDue(services: EditorServices, tree: CopiedTree): void {
  const event = copiedElements(tree).find(({ id }) => id === BEFORE_DUE);
  const duration = durationBefore(services);
  if (event === undefined || duration === null) return;
  for (const definition of readChildren(event.businessObject, 'eventDefinitions')) {
    const text = definition.get('timeDuration') as { set: (name: string, to: string) => void };
    text.set('body', duration);
  }
}

function durationBefore(services: EditorServices): string | null {
  const process = mainProcess(services)?.process;
  if (process === undefined) return null;
  const text = readText(process, 'lt:promisedTerm') ?? readText(process, 'lt:legalTerm');
  const term = text === null ? null : parseTerm(text);
  const minutes = term === null ? null : termMinutes(term);
  if (minutes === null || minutes <= DAY_MINUTES) return null;
  const left = minutes - DAY_MINUTES;
  return left % DAY_MINUTES === 0 ? `P${left / DAY_MINUTES}WD` : `PT${left / 60}WH`;
}
