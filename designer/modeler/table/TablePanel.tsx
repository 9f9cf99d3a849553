import './table.css';

import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { IconCopy, IconFileTypeDocx } from '@tabler/icons-react';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { notifyDone, notifyFailed } from '../../ui/notify.ts';
import { useEditor, useEditorState, type Editor } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';
import { useTableTexts } from './useTableTexts.ts';
import { copyTable } from './copyTable.ts';
import { readDrawing } from '../openDrawing.ts';
import { downloadDecision } from './downloadDecision.ts';
import { downloadAnnex } from './downloadAnnex.ts';
import { StepTableView } from './StepTableView.tsx';

type TablePanelProps = { readonly procedure: ProcedureView; readonly onClose: () => void };

/** The drawing as the table of a decision, as it changes; a step leads to its element. */
export function TablePanel({ procedure, onClose }: TablePanelProps) {
  const editor = useEditor();
  const t = useTableTexts();
  const table = useEditorState((state) => state.table);
  const selectedId = useEditorState((state) => state.selectedId);
  const copy = () => {
    if (table === null) return;
    if (copyTable(table)) notifyDone(t('table.copied'));
    else notifyFailed(t('table.notCopied'));
  };
  const saveDecision = async () => {
    const { bpmn } = await readDrawing(editor);
    if (!(await downloadDecision(bpmn, procedure))) notifyFailed(t('table.none'));
  };
  return (
    <section className="table-panel" aria-label={t('table.view')}>
      <Group gap="xs" px="sm" py={6}>
        <Title order={2} fz="sm">
          {t('table.view')}
        </Title>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          disabled={table === null}
          onClick={copy}
        >
          {t('table.copy')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconFileTypeDocx size={14} aria-hidden />}
          disabled={table === null}
          onClick={() => table && downloadAnnex(table, { procedure, version: null })}
        >
          {t('table.draftAnnex')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconFileTypeDocx size={14} aria-hidden />}
          disabled={table === null}
          onClick={() => void saveDecision()}
        >
          {t('table.decision')}
        </Button>
        <CloseButton ml="auto" size="sm" aria-label={t('table.close')} onClick={onClose} />
      </Group>
      <div className="step-table-scroll" tabIndex={0} role="region" aria-label={t('table.view')}>
        {table === null ? (
          <Text size="sm">{t('table.none')}</Text>
        ) : (
          <StepTableView
            table={table}
            selectedId={selectedId}
            onStep={(stepId) => showStep(editor, stepId)}
          />
        )}
      </div>
    </section>
  );
}

function showStep({ services }: Editor, stepId: string): void {
  const element = findElement(services, stepId);
  if (element === null) return;
  services.selection.select(element);
  services.canvas.scrollToElement(element);
}
