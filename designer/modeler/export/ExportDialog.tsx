import { Alert, Button, Modal, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

import { downloadFile, type FileContent } from '../downloadFile.ts';
import { useEditor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { compileDrawing, type CompiledDrawing } from './compileDrawing.ts';
import { drawingPng, drawingSvg } from './drawingImage.ts';
import { Statechart } from './Statechart.tsx';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

type ExportDialogProps = { readonly code: string; readonly onClose: () => void };

/** The drawing as a file: to be opened elsewhere, to be put in a document, or as its machine. */
export function ExportDialog({ code, onClose }: ExportDialogProps) {
  useReturnFocus();
  const { t } = useModelerTexts();
  const editor = useEditor();
  const compiled = useCompiled();
  const save = async (ending: string, make: () => Promise<FileContent>) => {
    downloadFile(`${code}.${ending}`, await make());
  };
  const bpmn = async (): Promise<FileContent> => {
    const { bpmn: content } = await readDrawing(editor);
    return { content, type: 'application/xml' };
  };
  const machine = async (): Promise<FileContent> => {
    const content = `${JSON.stringify(compiled?.machines ?? [], null, 2)}\n`;
    return { content, type: 'application/json' };
  };
  const choices = [
    { ending: 'bpmn', make: bpmn },
    { ending: 'svg', make: () => drawingSvg(editor) },
    { ending: 'png', make: () => drawingPng(editor) },
    { ending: 'xstate.json', make: machine },
  ] as const;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('export.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        {choices.map(({ ending, make }) => {
          const kind = ending === 'xstate.json' ? 'xstate' : ending;
          return (
            <div key={ending} className="export-choice">
              <Button
                size="xs"
                variant="default"
                disabled={kind === 'xstate' && compiled === null}
                onClick={() => void save(ending, make)}
              >
                {t(`export.${kind}`)}
              </Button>
              <Text size="sm">{t(`export.${kind}Hint`)}</Text>
            </div>
          );
        })}
        <Machines compiled={compiled} />
      </Stack>
    </Modal>
  );
}

/** Compiled when the dialog opens; undefined until then, null for what cannot be run yet. */
function useCompiled(): CompiledDrawing | null | undefined {
  const editor = useEditor();
  const [compiled, setCompiled] = useState<CompiledDrawing | null | undefined>();
  useEffect(() => {
    let isGone = false;
    void readDrawing(editor)
      .then(({ bpmn }) => compileDrawing(bpmn))
      .then((found) => !isGone && setCompiled(found));
    return () => {
      isGone = true;
    };
  }, [editor]);
  return compiled;
}

function Machines({ compiled }: { readonly compiled: CompiledDrawing | null | undefined }) {
  const { t } = useModelerTexts();
  const [chosen, setChosen] = useState('0');
  if (compiled === undefined) return null;
  if (compiled === null) return <Alert color="gold">{t('chart.notRunnable')}</Alert>;
  const { machines, names } = compiled;
  const machine = machines[Number(chosen)] ?? machines[0];
  return (
    <>
      <Select
        label={t('chart.title')}
        description={t('chart.hint')}
        size="xs"
        allowDeselect={false}
        value={chosen}
        onChange={(value) => setChosen(value ?? '0')}
        data={machines.map(({ meta, id }, index) => ({
          value: String(index),
          label: names.get(meta?.elementId ?? id) ?? id,
        }))}
      />
      <ScrollArea.Autosize
        mah={420}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('chart.title') }}
      >
        {machine === undefined ? null : <Statechart machine={machine} names={names} />}
      </ScrollArea.Autosize>
    </>
  );
}
