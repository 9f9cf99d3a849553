import { Alert, CloseButton, Group, NativeSelect, Title } from '@mantine/core';
import { useState } from 'react';

import { useEditor, useEditorState } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { Statechart } from './Statechart.tsx';
import { useCompiled } from './useCompiled.ts';

/**
 * The machines that dossiers run on, beside the drawing that they come from and following it: a
 * state leads to its element, and the selected element has its state marked.
 */
export function ChartPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useModelerTexts();
  const { services } = useEditor();
  const selectedId = useEditorState((state) => state.selectedId);
  const compiled = useCompiled();
  const [chosen, setChosen] = useState('');
  const machines = compiled?.machines ?? [];
  const machine = machines.find(({ id }) => id === chosen) ?? machines[0];
  const show = (elementId: string) => {
    const element = findElement(services, elementId);
    if (element === null) return;
    services.selection.select(element);
    services.canvas.scrollToElement(element, SCROLL_PADDING);
  };
  return (
    <section className="chart-panel" aria-label={t('chart.title')}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} fz="sm">
          {t('chart.title')}
        </Title>
        <CloseButton size="sm" aria-label={t('chart.close')} onClick={onClose} />
      </Group>
      {compiled === null ? <Alert color="gold">{t('chart.notRunnable')}</Alert> : null}
      {compiled && machine ? (
        <>
          <NativeSelect
            label={t('chart.of')}
            description={t('chart.hint')}
            size="xs"
            value={machine.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={machines.map(({ meta, id }) => ({
              value: id,
              label: compiled.names.get(meta?.elementId ?? id) ?? id,
            }))}
          />
          <div className="statechart-scroll">
            <Statechart
              machine={machine}
              names={compiled.names}
              selectedId={selectedId}
              onShow={show}
            />
          </div>
        </>
      ) : null}
    </section>
  );
}
