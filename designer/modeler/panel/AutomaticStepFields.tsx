import { Stack } from '@mantine/core';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';

/** What a step done by the system computes or calls; nothing for steps done by persons. */
export function AutomaticStepFields({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const object = objectOf(element);
  const is = (...types: readonly string[]) => types.some((type) => isType(object, type));
  const change = (name: string, text: string) =>
    changeElement(services, element, { [name]: text || undefined });
  const hasResult = is('bpmn:ScriptTask', 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask');
  const hasConnector = is('bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask');
  if (!hasResult && !hasConnector) return null;
  return (
    <Stack gap="sm">
      {is('bpmn:ScriptTask') ? (
        <CommitText
          multiline
          monospace
          label={t('panel.script')}
          description={t('panel.scriptHint')}
          value={readText(object, 'script') ?? ''}
          onCommit={(text) => change('script', text)}
        />
      ) : null}
      {hasConnector ? (
        <CommitText
          label={t('panel.connector')}
          description={t('panel.connectorHint')}
          value={readText(object, 'lt:connector') ?? ''}
          onCommit={(text) => change('lt:connector', text)}
        />
      ) : null}
      {hasResult ? (
        <CommitText
          label={t('panel.resultVariable')}
          description={t('panel.resultVariableHint')}
          value={readText(object, 'lt:resultVariable') ?? ''}
          onCommit={(text) => change('lt:resultVariable', text)}
        />
      ) : null}
    </Stack>
  );
}
