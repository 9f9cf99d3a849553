import { NativeSelect } from '@mantine/core';
import { memo } from 'react';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { findElement } from '../findElements.ts';
import { useModelerTexts } from '../useModelerTexts.ts';

const GROUPS = [
  ['steps', 'bpmn:Activity'],
  ['gateways', 'bpmn:Gateway'],
  ['events', 'bpmn:Event'],
  ['flows', 'bpmn:SequenceFlow'],
  ['lanes', 'bpmn:Lane'],
  ['pools', 'bpmn:Participant'],
] as const;

/** Every element by name: the way to an element without a mouse. */
export function ElementPicker() {
  const { services, isLocked } = useEditor();
  const { t } = useModelerTexts();
  const selectedId = useEditorState((state) => state.selectedId);
  const choose = (id: string) => {
    const element = id === '' ? null : findElement(services, id);
    services.selection.select(element ?? []);
    if (element) services.canvas.scrollToElement(element, SCROLL_PADDING);
  };
  const selected = selectedId === null ? null : findElement(services, selectedId);
  const isListed = selected !== null && GROUPS.some(([, type]) => isType(objectOf(selected), type));
  return (
    <NativeSelect
      size="xs"
      label={t(isLocked ? 'picker.locked' : 'picker.label')}
      value={isListed ? selected.id : ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{t('picker.procedure')}</option>
      <ListedElements />
    </NativeSelect>
  );
}

/** Drawn again when the drawing changes, not for each choice: there may be hundreds. */
const ListedElements = memo(function ListedElements() {
  const { services } = useEditor();
  const { t } = useModelerTexts();
  useEditorState((state) => state.change);
  const groups = GROUPS.map(([name, type]) => ({ name, items: elementsOf(services, type) }));
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ name, items }) => (
      <optgroup key={name} label={t(`picker.${name}`)}>
        {items.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
    ));
});

type Item = { readonly value: string; readonly label: string };

/** Sorted as read: from left to right, then from top to bottom. */
function elementsOf({ elementRegistry }: EditorServices, type: string): Item[] {
  return elementRegistry
    .filter((element) => isDrawn(element) && isType(objectOf(element), type))
    .toSorted(
      (one, other) => placeOf(one).x - placeOf(other).x || placeOf(one).y - placeOf(other).y,
    )
    .map((element) => ({ value: element.id, label: nameOf(element as DrawnElement) }));
}

type Place = { readonly x: number; readonly y: number };

function placeOf(element: unknown): Place {
  const { x, y, waypoints } = element as Partial<Place> & { readonly waypoints?: readonly Place[] };
  return { x: x ?? waypoints?.[0]?.x ?? 0, y: y ?? waypoints?.[0]?.y ?? 0 };
}

function nameOf(element: DrawnElement): string {
  const name = readText(objectOf(element), 'name');
  const { source, target } = element as {
    readonly source?: DrawnElement;
    readonly target?: DrawnElement;
  };
  if (!source || !target) return name ?? element.id;
  const ends = [source, target].map((end) => readText(objectOf(end), 'name') ?? end.id).join(' → ');
  return name === null ? ends : `${name}: ${ends}`;
}
