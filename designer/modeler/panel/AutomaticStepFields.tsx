import { Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { changeElement } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { CommitText } from './CommitText.tsx';
import { ExpressionField } from './ExpressionField.tsx';
import { VariableField } from './VariableField.tsx';

// Decisions are rare; the first load of the editor has to stay small.
const DecisionSection = lazy(async () => ({
  default: (await import('../decisions/DecisionSection.tsx')).DecisionSection,
}));

const WITH_CONNECTOR = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'];
const WITH_RESULT = ['bpmn:ScriptTask', 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask'];

type AutomaticStepFieldsProps = { readonly element: DrawnElement };

/** What a step done by the system computes or calls; nothing for steps done by persons. */
export function AutomaticStepFields({ element }: AutomaticStepFieldsProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const object = objectOf(element);
  const is = (types: readonly string[]) => types.some((type) => isType(object, type));
  if (!is(WITH_CONNECTOR) && !is(WITH_RESULT)) return null;
  const change = (name: string, text: string) =>
    changeElement(services, element, { [name]: text || undefined });
  return (
    <Stack gap="sm">
      {is(['bpmn:ScriptTask']) ? <ScriptField element={element} /> : null}
      {is(['bpmn:BusinessRuleTask']) ? (
        <Suspense>
          <DecisionSection element={element} />
        </Suspense>
      ) : null}
      {is(WITH_CONNECTOR) ? (
        <CommitText
          label={t('panel.connector')}
          description={t('panel.connectorHint')}
          value={readText(object, 'lt:connector') ?? ''}
          onCommit={(text) => change('lt:connector', text)}
        />
      ) : null}
      {is(WITH_RESULT) ? (
        <VariableField
          label={t('panel.resultVariable')}
          description={t('panel.resultVariableHint')}
          value={readText(object, 'lt:resultVariable') ?? ''}
          onCommit={(text) => change('lt:resultVariable', text)}
        />
      ) : null}
    </Stack>
  );
}

function ScriptField({ element }: AutomaticStepFieldsProps) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  return (
    <ExpressionField
      multiline
      elementId={element.id}
      label={t('panel.script')}
      description={t('panel.scriptHint')}
      value={readText(objectOf(element), 'script') ?? ''}
      onCommit={(text) =>
        // What is typed here is FEEL, whatever language the file spoke before.
        changeElement(services, element, { script: text || undefined, scriptFormat: 'feel' })
      }
    />
  );
}
