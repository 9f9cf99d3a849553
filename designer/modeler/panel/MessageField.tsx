import type { ModdleElement } from 'bpmn-moddle';

import { readChild, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeInside, changeReference } from '../elementChanges.ts';
import type { DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';

type MessageFieldProps = {
  readonly element: DrawnElement;
  /** Where `messageRef` stands: the task itself, or the definition inside an event. */
  readonly holder: ModdleElement;
};

/** Which message is sent or waited for, and how it finds its dossier. */
export function MessageField({ element, holder }: MessageFieldProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const message = readChild(holder, 'messageRef');
  return (
    <>
      <CommitText
        label={t('panel.messageName')}
        value={message ? (readText(message, 'name') ?? '') : ''}
        onCommit={(text) =>
          changeReference(services, element, holder, {
            type: 'bpmn:Message',
            attribute: 'name',
            text,
          })
        }
      />
      <CommitText
        monospace
        label={t('panel.correlationKey')}
        description={t('panel.correlationKeyHint')}
        value={readText(holder, 'lt:correlationKey') ?? ''}
        onCommit={(text) =>
          changeInside(services, element, holder, { 'lt:correlationKey': text || undefined })
        }
      />
    </>
  );
}
