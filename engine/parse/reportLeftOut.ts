import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import { bpmnNameOf } from './moddleElement.ts';
import { report, type ReadContext } from './readContext.ts';

/** Tells that a data association carries nothing here (`data-left-out`). */
export function reportLeftOut(
  context: ReadContext,
  elementId: ElementId,
  association: ModdleElement,
): void {
  const facts = { association: bpmnNameOf(association) };
  report(context, { rule: 'data-left-out', severity: 'warning', elementId, facts });
}
