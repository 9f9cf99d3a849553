import { Checkbox, NativeSelect, Text } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChild, readId, readText } from '../../../engine/parse/moddleElement.ts';
import { undoableActivities } from '../changes/undoableActivities.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeInside } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useElementTexts } from './useElementTexts.ts';
import { useFieldError } from './useFieldError.ts';

type CompensationFieldsProps = {
  readonly element: DrawnElement;
  readonly definition: ModdleElement;
};

/** Which step is undone and whether that is waited for; on a border, how the step is drawn. */
export function CompensationFields({ element, definition }: CompensationFieldsProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const error = useFieldError(element.id, 'undone');
  const event = objectOf(element);
  if (!isType(event, 'bpmn:ThrowEvent')) return <HandlerHint element={element} />;
  const named = readChild(definition, 'activityRef');
  const activities = new Set([...undoableActivities(event), ...(named ? [named] : [])]);
  const change = (id: string) => {
    const activityRef = [...activities].find((activity) => readId(activity) === id);
    changeInside(services, element, definition, { activityRef });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('compensation.activity')}
        error={error}
        value={named ? readId(named) : ''}
        data={[
          { value: '', label: t('compensation.all') },
          ...[...activities].map((activity) => ({
            value: readId(activity),
            label: readText(activity, 'name') ?? readId(activity),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => change(value)}
      />
      <Checkbox
        size="xs"
        label={t('compensation.waits')}
        checked={definition.get('waitForCompletion') !== false}
        onChange={({ currentTarget: { checked } }) =>
          changeInside(services, element, definition, { waitForCompletion: checked })
        }
      />
    </>
  );
}

function HandlerHint({ element }: { readonly element: DrawnElement }) {
  const t = useElementTexts();
  const error = useFieldError(element.id, 'handler');
  const { outgoing = [] } = element as { readonly outgoing?: readonly unknown[] };
  if (objectOf(element).$type !== 'bpmn:BoundaryEvent') return null;
  return (
    <>
      {outgoing.length === 0 ? <Text size="xs">{t('compensation.handler')}</Text> : null}
      {error ? (
        <Text size="xs" c="crimson.7">
          {error}
        </Text>
      ) : null}
    </>
  );
}
