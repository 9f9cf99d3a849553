import { Checkbox, Stack } from '@mantine/core';

import { readChild, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { changeElement, expressionOf } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { conditionFields } from '../../../engine/model/conditionFields.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';
import { ConditionBuilder } from './ConditionBuilder.tsx';

/** Condition of one flow: as FEEL text, by the small builder, or "everything else". */
export function ConditionFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const problems = useEditorState((state) => state.problems);
  const flow = objectOf(element);
  const { source } = element as { readonly source?: DrawnElement };
  if (!source) return null;
  const isDefault = readChild(objectOf(source), 'default') === flow;
  const condition = readChild(flow, 'conditionExpression');
  const text = condition ? (readText(condition, 'body') ?? '') : '';
  const isWrong = problems.some(
    ({ elementId, severity }) => elementId === element.id && severity === 'error',
  );
  const change = (body: string) =>
    changeElement(services, element, { conditionExpression: expressionOf(services, flow, body) });
  const toggleDefault = (isChecked: boolean) =>
    services.oneStep.run(() => {
      if (isChecked && text !== '') change('');
      changeElement(services, source, { default: isChecked ? flow : undefined });
    });
  return (
    <Stack gap={6}>
      <Checkbox
        size="xs"
        label={t('panel.isDefault')}
        checked={isDefault}
        onChange={(event) => toggleDefault(event.currentTarget.checked)}
      />
      {isDefault ? null : (
        <>
          <ConditionBuilder
            fields={conditionFields(services.procedureForms.list())}
            text={text}
            onChange={change}
          />
          <CommitText
            monospace
            multiline
            label={t('panel.condition')}
            description={t('panel.conditionHint')}
            error={isWrong}
            value={text}
            onCommit={change}
          />
        </>
      )}
    </Stack>
  );
}
