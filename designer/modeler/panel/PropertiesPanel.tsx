import { Code, ScrollArea, Stack, Text, Title } from '@mantine/core';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { findElement } from '../findElements.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { elementTypeName } from './elementTypeName.ts';
import { ElementActions } from './ElementActions.tsx';
import { ElementPicker } from './ElementPicker.tsx';
import { ElementProblems } from './ElementProblems.tsx';
import { EventPanel } from './EventPanel.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import { GatewayPanel } from './GatewayPanel.tsx';
import { LanePanel } from './LanePanel.tsx';
import { NameField } from './NameField.tsx';
import { ProcessPanel } from './ProcessPanel.tsx';
import { PromiseField } from './PromiseField.tsx';

/** What can be set on the selected element; on the procedure itself when nothing is selected. */
export function PropertiesPanel() {
  const { services } = useEditor();
  const selectedId = useEditorState((state) => state.selectedId);
  useEditorState((state) => state.change);
  const { t } = useModelerTexts();
  const element = selectedId === null ? null : findElement(services, selectedId);
  const isProcess = element === null || isShownAsProcess(element);
  return (
    <ScrollArea
      className="properties-panel"
      type="auto"
      component="section"
      aria-label={t('panel.title')}
    >
      <Stack gap="sm" p="sm">
        <ElementPicker />
        {isProcess || !element ? (
          <ProcessPanel />
        ) : (
          <Stack gap="sm" key={element.id}>
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
            <ElementFields element={element} />
            <ElementActions element={element} />
          </Stack>
        )}
      </Stack>
    </ScrollArea>
  );
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

/** A pool with a process shows the procedure; an empty pool (another agency) has only a name. */
function isShownAsProcess(element: DrawnElement): boolean {
  const object = objectOf(element);
  if (isType(object, 'bpmn:Participant')) return Boolean(object.get('processRef'));
  return isType(object, 'bpmn:Process') || isType(object, 'bpmn:Collaboration');
}
