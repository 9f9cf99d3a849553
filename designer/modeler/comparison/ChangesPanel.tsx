import './comparison.css';

import { Button, Group } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { useEditor, useEditorState, type Editor } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { PanelHead } from '../PanelHead.tsx';
import { readDrawing } from '../openDrawing.ts';
import type { ComparedSides } from './CompareDialog.tsx';
import { comparedVersionOf } from './comparedVersionOf.ts';
import { ChangeList } from './ChangeList.tsx';
import { ComparisonStatus } from './ComparisonStatus.tsx';
import { downloadComparison } from './downloadComparison.ts';
import type { ChangedThing } from '../../../engine/compare/groupEntries.ts';
import { TableButton } from './TableButton.tsx';
import { useComparisonTexts } from './useComparisonTexts.ts';
import { VersionSelect } from './VersionSelect.tsx';

type ChangesPanelProps = {
  readonly procedure: ProcedureView;
  /** Opens both diagrams. */
  readonly onCompare: (sides: ComparedSides) => void;
  readonly onClose: () => void;
};

/**
 * What the draft changes, in words; a thing leads to its element, one that is gone to the old
 * diagram.
 */
export function ChangesPanel({ procedure, onCompare, onClose }: ChangesPanelProps) {
  const editor = useEditor();
  const { t } = useComparisonTexts();
  const comparison = useEditorState((state) => state.comparison);
  const comparedId = useEditorState((state) => state.comparedId);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const version = comparedVersionOf(procedure, comparedId);
  const entries = typeof comparison === 'string' ? [] : comparison.entries;
  // Closed, the count in the toolbar and the dialog of publishing speak of the version in force.
  useEffect(() => () => editor.store.setState({ comparedId: null }), [editor]);
  if (version === null) return null;
  const compare = async (thing: ChangedThing | null) => {
    const after = await readDrawing(editor);
    onCompare({ before: version, after, shownKey: thing?.key ?? null });
  };
  const show = (thing: ChangedThing) => {
    setShownKey(thing.key);
    if (thing.afterId === null) void compare(thing);
    else showElement(editor, thing.afterId);
  };
  const compareWith = (versionId: string) =>
    editor.store.setState({ comparedId: versionId, comparison: 'waiting' });
  return (
    <section className="changes-panel" aria-label={t('title')}>
      <PanelHead title={t('title')} closeLabel={t('close')} onClose={onClose} />
      <div className="changes-head">
        <VersionSelect
          procedure={procedure}
          versions={procedure.versions}
          value={version.versionId}
          onChange={compareWith}
        />
        <ComparisonStatus comparison={comparison} number={version.number} />
        <Group gap={6}>
          <Button
            size="compact-xs"
            leftSection={<IconColumns2 size={14} aria-hidden />}
            onClick={() => void compare(null)}
          >
            {t('diagrams')}
          </Button>
          <TableButton
            entries={entries}
            onTable={(all) => downloadComparison(all, { procedure, before: version, after: null })}
          />
        </Group>
      </div>
      <div className="changes-list" tabIndex={0} role="region" aria-label={t('list')}>
        <ChangeList entries={entries} shownKey={shownKey} onShow={show} />
      </div>
    </section>
  );
}

/** The element is selected and in the middle; what is not on the canvas (the process) is not. */
function showElement({ services }: Editor, elementId: string): void {
  const element = findElement(services, elementId);
  if (element === null || element === services.canvas.getRootElement()) return;
  services.selection.select(element);
  services.canvas.scrollToElement(element, SCROLL_PADDING);
}
