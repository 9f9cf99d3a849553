import { ScrollArea, Stack } from '@mantine/core';
import { lazy, Suspense, type KeyboardEvent } from 'react';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { findElement, mainProcess } from '../findElements.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { ElementPicker } from './ElementPicker.tsx';
import { ProcessPanel } from './ProcessPanel.tsx';

// The page opens with the procedure; what belongs to elements is read with the first of them.
const ElementPanel = lazy(async () => ({
  default: (await import('./ElementPanel.tsx')).ElementPanel,
}));

const LockedParts = lazy(async () => ({
  default: (await import('../review/LockedParts.tsx')).LockedParts,
}));

/** What can be set on the selected element; on the procedure itself when nothing is selected. */
export function PropertiesPanel({ field }: { readonly field: string }) {
  const { services, isLocked } = useEditor();
  const selectedId = useEditorState((state) => state.selectedId);
  useEditorState((state) => state.change);
  const { t } = useModelerTexts();
  const element = selectedId === null ? null : findElement(services, selectedId);
  const isProcess = element === null || isShownAsProcess(services, element);
  return (
    <ScrollArea
      className="properties-panel"
      type="auto"
      component="section"
      aria-label={t('panel.title')}
      onKeyDown={(event) => leaveByEscape(event, services)}
    >
      <Stack gap="sm" p="sm">
        <ElementPicker />
        {isLocked && element && !isProcess ? (
          <Suspense>
            <LockedParts key={element.id} element={element} />
          </Suspense>
        ) : null}
        <fieldset className="properties-fields" disabled={isLocked}>
          {isProcess || !element ? (
            <ProcessPanel field={field} />
          ) : (
            <Suspense>
              <ElementPanel key={element.id} element={element} />
            </Suspense>
          )}
        </fieldset>
      </Stack>
    </ScrollArea>
  );
}

/** Back to the drawing, once the field that is left has its old text again; not from a dialog. */
function leaveByEscape(event: KeyboardEvent<HTMLDivElement>, { canvas }: EditorServices): void {
  const isInside = event.currentTarget.contains(event.target as Node);
  if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
  requestAnimationFrame(() => canvas.focus());
}

/** The pool of the procedure shows the procedure; other pools have a name and a promise. */
function isShownAsProcess(services: EditorServices, element: DrawnElement): boolean {
  const object = objectOf(element);
  if (!isType(object, 'bpmn:Participant')) {
    return isType(object, 'bpmn:Process') || isType(object, 'bpmn:Collaboration');
  }
  return mainProcess(services)?.element === element;
}
