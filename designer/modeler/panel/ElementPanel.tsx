import { Code, Stack, Text, Title } from '@mantine/core';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { elementTypeName } from './elementTypeName.ts';
import { ElementActions } from './ElementActions.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { EventPanel } from './EventPanel.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import { GatewayPanel } from './GatewayPanel.tsx';
import { KindSelect } from './KindSelect.tsx';
import { LegalBasisFields } from './LegalBasisFields.tsx';
import { LanePanel } from './LanePanel.tsx';
import { NameField } from './NameField.tsx';
import { PromiseField } from './PromiseField.tsx';
import { SeveralTokensField } from './SeveralTokensField.tsx';
import { useElementTexts } from './useElementTexts.ts';

/** What can be set on one element, its findings, and how to draw on from it. */
export function ElementPanel({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} fz="sm">
          {elementTypeName(services.translation, element)}
        </Title>
        <Text size="xs" c="dimmed">
          {t('panel.id')} <Code>{element.id}</Code>
        </Text>
      </div>
      <ElementProblems elementId={element.id} />
      <NameField element={element} />
      <KindSelect element={element} />
      <ElementFields element={element} />
      <SeveralTokensField element={element} />
      <ElementBasis element={element} />
      <ElementActions element={element} />
    </Stack>
  );
}

/** Legal texts belong to what happens; lanes and flows have none of their own. */
function ElementBasis({ element }: { readonly element: DrawnElement }) {
  const t = useElementTexts();
  const object = objectOf(element);
  if (!isType(object, 'bpmn:FlowNode')) return null;
  return <LegalBasisFields element={element} owner={object} title={t('basis')} />;
}

function ElementFields({ element }: { readonly element: DrawnElement }) {
  const object = objectOf(element);
  if (isType(object, 'bpmn:Lane')) return <LanePanel element={element} />;
  if (isType(object, 'bpmn:Participant')) return <PromiseField element={element} />;
  if (isType(object, 'bpmn:Activity')) return <ActivityPanel element={element} />;
  if (isType(object, 'bpmn:Gateway')) return <GatewayPanel element={element} />;
  if (isType(object, 'bpmn:SequenceFlow')) return <FlowPanel element={element} />;
  if (isType(object, 'bpmn:Event')) return <EventPanel element={element} />;
  return null;
}
