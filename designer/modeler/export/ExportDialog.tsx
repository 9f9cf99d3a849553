import './export.css';

import { Alert, Button, Modal, Stack, Text } from '@mantine/core';

import { downloadFile, type FileContent } from '../downloadFile.ts';
import { useEditor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { drawingPng, drawingSvg } from './drawingImage.ts';
import { useCompiled } from './useCompiled.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

type ExportDialogProps = {
  readonly code: string;
  /** Shows the machines beside the drawing. */
  readonly onChart: () => void;
  readonly onClose: () => void;
};

/** The drawing as a file: to be opened elsewhere, to be put in a document, or as its machine. */
export function ExportDialog({ code, onChart, onClose }: ExportDialogProps) {
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
        {compiled === null ? <Alert color="gold">{t('chart.notRunnable')}</Alert> : null}
        <div className="export-choice">
          <Button size="xs" variant="default" disabled={!compiled} onClick={onChart}>
            {t('chart.open')}
          </Button>
          <Text size="sm">{t('chart.openHint')}</Text>
        </div>
      </Stack>
    </Modal>
  );
}
