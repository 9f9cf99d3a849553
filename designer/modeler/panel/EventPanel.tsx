import { Stack } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { applyChanges, expressionOf } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { CompensationFields } from './CompensationFields.tsx';
import { EndFields } from './EndFields.tsx';
import { ExpressionField } from './ExpressionField.tsx';
import { InterruptingField } from './InterruptingField.tsx';
import { LinkFields } from './LinkFields.tsx';
import { MessageField } from './MessageField.tsx';
import { SharedFields } from './SharedFields.tsx';
import { TimerFields } from './TimerFields.tsx';
import { useElementTexts } from './useElementTexts.ts';

/** What an event waits for or throws, and what an end means for the dossier. */
export function EventPanel({ element }: { readonly element: DrawnElement }) {
  const object = objectOf(element);
  const [definition] = readChildren(object, 'eventDefinitions');
  return (
    <Stack gap="sm">
      {definition ? <DefinitionFields element={element} definition={definition} /> : null}
      <InterruptingField element={element} />
      {isType(object, 'bpmn:EndEvent') ? <EndFields element={element} /> : null}
    </Stack>
  );
}

type DefinitionFieldsProps = {
  readonly element: DrawnElement;
  readonly definition: ModdleElement;
};

function DefinitionFields({ element, definition }: DefinitionFieldsProps) {
  const t = useElementTexts();
  const shared = { element, holder: definition };
  // Who catches without a code takes every one; who throws without a code names none.
  const isCatching = isType(objectOf(element), 'bpmn:CatchEvent');
  const noCode = t(isCatching ? 'shared.any' : 'shared.noCode');
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return <MessageField {...shared} />;
    case 'bpmn:TimerEventDefinition':
      return <TimerFields element={element} definition={definition} />;
    case 'bpmn:SignalEventDefinition':
      return <SharedFields {...shared} kind="signal" nothing={t('shared.byElement')} />;
    case 'bpmn:ErrorEventDefinition':
      return <SharedFields {...shared} kind="error" nothing={noCode} />;
    case 'bpmn:EscalationEventDefinition':
      return <SharedFields {...shared} kind="escalation" nothing={noCode} />;
    case 'bpmn:ConditionalEventDefinition':
      return <ConditionalField element={element} definition={definition} />;
    case 'bpmn:LinkEventDefinition':
      return <LinkFields element={element} />;
    case 'bpmn:CompensateEventDefinition':
      return <CompensationFields element={element} definition={definition} />;
    default:
      return null;
  }
}

function ConditionalField({ element, definition }: DefinitionFieldsProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const condition = readChild(definition, 'condition');
  const change = (text: string) =>
    applyChanges(services, element, [
      { object: definition, properties: { condition: expressionOf(services, definition, text) } },
    ]);
  return (
    <ExpressionField
      elementId={element.id}
      label={t('condition')}
      description={t('conditionHint')}
      value={condition ? (readText(condition, 'body') ?? '') : ''}
      onCommit={change}
    />
  );
}
