import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { LifeView } from '../../../api/contract/life.ts';
import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { notifyDone } from '../../ui/notify.ts';
import { comparedVersionOf } from '../comparison/comparedVersionOf.ts';
import { PublishedChanges } from '../comparison/PublishedChanges.tsx';
import { useComparisonTexts } from '../comparison/useComparisonTexts.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import type { DraftSaving } from '../saving/useDraftSaving.ts';
import { markProblems, problemsOf } from '../serverProblems.ts';
import { useLifeStep } from './lifeQueries.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type SendDialogProps = {
  readonly procedure: ProcedureView;
  readonly life: LifeView;
  readonly saving: DraftSaving;
  readonly onClose: () => void;
};

/** Saves, then sends what was saved; what hinders nothing is said, so that nobody is surprised. */
export function SendDialog({ procedure, life, saving, onClose }: SendDialogProps) {
  const { t } = useReviewTexts();
  const editor = useEditor();
  const errorText = useErrorText();
  const step = useLifeStep(procedure.procedureId);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async () => {
    setFailure(null);
    const { change, savedChange } = editor.store.getState();
    if (change !== savedChange && !(await saving.save(editor))) {
      onClose();
      return;
    }
    try {
      await step.mutateAsync({ act: 'send', body: { reason, revision: saving.revision() } });
      notifyDone(t('done.send'));
      onClose();
    } catch (error) {
      const found = problemsOf(error);
      if (found.length > 0) markProblems(editor, found);
      setFailure(found.length > 0 ? t('send.refused') : errorText(error as Error));
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('act.send')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('about.send')}</Text>
        <Warnings openCommentCount={life.openCommentCount} />
        {failure ? (
          <Alert color="crimson" variant="light" p="xs" role="alert">
            {failure}
          </Alert>
        ) : null}
        <ChangesSent procedure={procedure} />
        <Textarea
          autosize
          minRows={2}
          maxRows={8}
          label={t('field.note')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            size="xs"
            loading={step.isPending || saving.isSaving}
            onClick={() => void submit()}
          >
            {t('act.send')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Warnings({ openCommentCount }: { readonly openCommentCount: number }) {
  const { t } = useReviewTexts();
  const problems = useEditorState((state) => state.problems);
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return (
    <>
      {openCommentCount > 0 ? (
        <Alert color="gold" variant="light" p="xs">
          {t('send.openComments', { count: openCommentCount })}
        </Alert>
      ) : null}
      {warnings > 0 ? (
        <Alert color="gold" variant="light" p="xs">
          {t('send.warnings', { count: warnings })}
        </Alert>
      ) : null}
    </>
  );
}

/** What those who review it will see against the version in force. */
function ChangesSent({ procedure }: { readonly procedure: ProcedureView }) {
  const { language } = useComparisonTexts();
  const comparison = useEditorState((state) => state.comparison);
  const version = comparedVersionOf(procedure, null);
  const entries = typeof comparison === 'string' ? [] : comparison.entries;
  if (version === null || entries.length === 0) return null;
  const sentences = entries.map(({ message }) => message[language].sentence);
  return <PublishedChanges sentences={sentences} number={version.number} />;
}
