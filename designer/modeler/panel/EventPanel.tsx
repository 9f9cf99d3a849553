import { NativeSelect, Stack } from '@mantine/core';

import { isType, readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement, changeReference } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';
import { MessageField } from './MessageField.tsx';
import { TimerFields } from './TimerFields.tsx';

const OUTCOMES = ['granted', 'refused', 'withdrawn', 'stopped'] as const;
/** National status codes, shared by all provinces, that a dossier may end with. */
const END_STATUSES = ['3', '7', '8', '9', '10'] as const;

/** What an event waits for or throws, and what an end means for the dossier. */
export function EventPanel({ element }: { readonly element: DrawnElement }) {
  const object = objectOf(element);
  const [definition] = readChildren(object, 'eventDefinitions');
  return (
    <Stack gap="sm">
      {definition?.$type === 'bpmn:TimerEventDefinition' ? (
        <TimerFields element={element} definition={definition} />
      ) : null}
      {definition?.$type === 'bpmn:MessageEventDefinition' ? (
        <MessageField element={element} holder={definition} />
      ) : null}
      {definition?.$type === 'bpmn:ErrorEventDefinition' ? (
        <ErrorCodeField element={element} />
      ) : null}
      {isType(object, 'bpmn:EndEvent') ? <EndFields element={element} /> : null}
    </Stack>
  );
}

function ErrorCodeField({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const [definition] = readChildren(objectOf(element), 'eventDefinitions');
  if (!definition) return null;
  const error = readChild(definition, 'errorRef');
  return (
    <CommitText
      monospace
      label={t('panel.errorCode')}
      description={t('panel.errorCodeHint')}
      value={error ? (readText(error, 'errorCode') ?? '') : ''}
      onCommit={(text) =>
        changeReference(services, element, definition, {
          type: 'bpmn:Error',
          attribute: 'errorCode',
          text,
        })
      }
    />
  );
}

function EndFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const { t: common } = useTexts();
  const object = objectOf(element);
  const change = (name: string, value: string) =>
    changeElement(services, element, { [name]: value || undefined });
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('panel.outcome')}
        value={readText(object, 'lt:outcome') ?? ''}
        data={[
          { value: '', label: t('panel.notChosen') },
          ...OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
        onChange={(event) => change('lt:outcome', event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('panel.nationalStatus')}
        value={readText(object, 'lt:nationalStatus') ?? ''}
        data={[
          { value: '', label: t('panel.notChosen') },
          ...END_STATUSES.map((value) => ({
            value,
            label: `${value} – ${common(`common.status.s${value}`)}`,
          })),
        ]}
        onChange={(event) => change('lt:nationalStatus', event.currentTarget.value)}
      />
    </>
  );
}
