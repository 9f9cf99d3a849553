import { Checkbox } from '@mantine/core';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { canBeBeside } from '../changes/eventKinds.ts';
import { eventKindOf } from '../changes/eventKindOf.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useElementTexts } from './useElementTexts.ts';

/** Whether what the event stands at is ended by it; nothing where there is no choice. */
export function InterruptingField({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const t = useElementTexts();
  const event = objectOf(element);
  const isBoundary = event.$type === 'bpmn:BoundaryEvent';
  const isInside =
    isType(event, 'bpmn:StartEvent') && event.$parent?.get('triggeredByEvent') === true;
  if (!(isBoundary || isInside) || !canBeBeside(eventKindOf(event))) return null;
  const name = isBoundary ? 'cancelActivity' : 'isInterrupting';
  return (
    <Checkbox
      size="xs"
      label={t(`interrupting.${isBoundary ? 'boundary' : 'eventSubProcess'}`)}
      checked={event.get(name) !== false}
      onChange={({ currentTarget: { checked } }) =>
        changeElement(services, element, { [name]: checked })
      }
    />
  );
}
