import type { DrawnElement } from './drawnElement.ts';
import type { EditorServices } from './editorServices.ts';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly attachers?: readonly unknown[];
};

const TIMER = {
  type: 'bpmn:BoundaryEvent',
  eventDefinitionType: 'bpmn:TimerEventDefinition',
} as const;
/** Room between events on one border. */
const APART = 45;
const FROM_CORNER = 20;

/** Puts a timer on the lower border of a step, beside those that are there, and selects it. */
export function addBorderEvent(services: EditorServices, host: DrawnElement): void {
  const { x, y, width, height, attachers = [] } = host as unknown as Box;
  const offset = FROM_CORNER + attachers.length * APART;
  const place = { x: x + Math.min(offset, width - FROM_CORNER), y: y + height };
  const event = services.elementFactory.createShape(TIMER);
  const added = services.modeling.createShape(event as never, place, host as never, {
    attach: true,
  });
  services.selection.select(added as never);
}
