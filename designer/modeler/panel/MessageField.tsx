import type { ModdleElement } from 'bpmn-moddle';

import { readChild, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { applyChanges } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { ExpressionField } from './ExpressionField.tsx';
import { SharedFields } from './SharedFields.tsx';
import { useElementTexts } from './useElementTexts.ts';

type MessageFieldProps = {
  readonly element: DrawnElement;
  /** Where `messageRef` stands: the task itself, or the definition inside an event. */
  readonly holder: ModdleElement;
};

/** Which message is sent or waited for, and how it finds its dossier. */
export function MessageField({ element, holder }: MessageFieldProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const message = readChild(holder, 'messageRef');
  // The engine looks for the key in this order; it is changed where it stands.
  const places = [objectOf(element), holder, ...(message ? [message] : [])];
  const place = places.find((each) => readText(each, 'lt:correlationKey') !== null) ?? holder;
  const change = (text: string) =>
    applyChanges(services, element, [
      { object: place, properties: { 'lt:correlationKey': text || undefined } },
    ]);
  return (
    <>
      <SharedFields
        element={element}
        holder={holder}
        kind="message"
        nothing={t('shared.byElement')}
      />
      <ExpressionField
        elementId={element.id}
        label={t('key')}
        description={t('keyHint')}
        value={readText(place, 'lt:correlationKey') ?? ''}
        onCommit={change}
      />
    </>
  );
}
