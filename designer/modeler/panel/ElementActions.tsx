import { Button, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor } from '../EditorContext.tsx';
import { addBorderEvent } from '../addBorderEvent.ts';
import { appendedTo, canHaveBorderEvent, type Appended } from '../changes/appendedTo.ts';
import { connectElements } from '../connectElements.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { useElementTexts } from './useElementTexts.ts';

/** Drawing without a mouse: what the pad beside an element offers, as plain buttons and lists. */
export function ElementActions({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const own = useElementTexts();
  const object = objectOf(element);
  const remove = () => services.modeling.removeElements([element as never]);
  const appended = appendedTo(object);
  return (
    <Fieldset legend={t('draw.title')} variant="unstyled" className="term-field">
      <Stack gap={6}>
        {appended.length > 0 ? <ConnectSelect element={element} /> : null}
        <Group gap={6}>
          {appended.map(({ name, target }) => (
            <Button
              key={name}
              size="compact-xs"
              variant="default"
              onClick={() => append(services, element, target)}
            >
              {own(`draw.${name}`)}
            </Button>
          ))}
          {canHaveBorderEvent(object) ? (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => addBorderEvent(services, element)}
            >
              {own('draw.border')}
            </Button>
          ) : null}
          <Button size="compact-xs" variant="default" c="crimson.7" onClick={remove}>
            {t('draw.remove')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

function ConnectSelect({ element }: { readonly element: DrawnElement }) {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  const targets = connectable(services, element);
  if (targets.length === 0) return null;
  const connect = (id: string) => {
    const target = targets.find((each) => each.id === id);
    if (target) connectElements(services, element, target);
  };
  return (
    <NativeSelect
      size="xs"
      label={t('draw.connect')}
      value=""
      data={[
        { value: '', label: t('panel.notChosen') },
        ...targets.map((target) => ({
          value: target.id,
          label: readText(objectOf(target), 'name') ?? target.id,
        })),
      ]}
      onChange={(event) => connect(event.currentTarget.value)}
    />
  );
}

function append(services: EditorServices, element: DrawnElement, target: Appended['target']): void {
  const shape = services.elementFactory.createShape(target);
  const added = services.autoPlace.append(element as never, shape as never);
  services.selection.select(added as never);
}

/** Nodes of the drawing that the tool's own rules let this element lead to. */
function connectable({ elementRegistry, rules }: EditorServices, source: DrawnElement) {
  return elementRegistry.filter((target) => {
    if (!isDrawn(target) || target === source) return false;
    if (!isType(objectOf(target), 'bpmn:FlowNode')) return false;
    return Boolean(rules.allowed('connection.create', { source, target }));
  }) as unknown as readonly DrawnElement[];
}
