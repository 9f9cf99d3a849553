import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';

import type { ProblemView } from '../../../api/contract/problemDetails.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import type { AdoptedFile } from './adoptFile.ts';
import { ImportNotes } from './ImportNotes.tsx';
import { useImportTexts } from './useImportTexts.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

/** A chosen file: what it says, and why it cannot be opened, if it cannot. */
export type ChosenFile = AdoptedFile & {
  readonly name: string;
  readonly problems: readonly ProblemView[];
  /** The drawing tool's own reason, where the file is sound but cannot be drawn. */
  readonly failure: string | null;
};

type ImportDialogProps = {
  readonly file: ChosenFile;
  readonly onOpen: () => void;
  readonly onClose: () => void;
};

/**
 * Asks before a file takes the place of the drawing, or says with line and column why it cannot.
 */
export function ImportDialog({ file, onOpen, onClose }: ImportDialogProps) {
  useReturnFocus();
  const { t: modeler, pick } = useModelerTexts();
  const t = useImportTexts();
  const isRefused = file.problems.length > 0 || file.failure !== null;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title', { name: file.name })}
      closeButtonProps={{ 'aria-label': modeler('action.close') }}
    >
      <Stack gap="sm">
        {isRefused ? (
          <Alert color="crimson" variant="light" role="alert" title={t('refused')}>
            <List size="sm">
              {file.problems.map((problem) => (
                <List.Item key={`${problem.rule}:${problem.elementId}:${problem.line ?? ''}`}>
                  {problem.line
                    ? `${t('place', { line: problem.line, column: problem.column ?? 1 })}: `
                    : ''}
                  {pick(problem.message)}
                </List.Item>
              ))}
              {file.failure === null ? null : <List.Item>{file.failure}</List.Item>}
            </List>
          </Alert>
        ) : (
          <>
            <Text size="sm">{t('replaces')}</Text>
            {file.isLaidOut ? <Text size="sm">{t('laidOut')}</Text> : null}
            {file.notes.length > 0 ? (
              <ImportNotes notes={file.notes} />
            ) : (
              <Text size="sm">{t('ready')}</Text>
            )}
          </>
        )}
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onClose}>
            {modeler(isRefused ? 'action.close' : 'action.cancel')}
          </Button>
          {isRefused ? null : (
            <Button size="xs" onClick={onOpen}>
              {t('open')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
