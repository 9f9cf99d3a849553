import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { PersonRef } from '../../../api/contract/primitives.ts';
import { readText } from '../../../engine/parse/moddleElement.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';
import { AssigneeSelect } from './AssigneeSelect.tsx';
import { useAddComment } from './commentQueries.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type CommentComposerProps = {
  readonly procedureId: string;
  readonly colleagues: readonly PersonRef[];
};

/** A new comment, on the selected element or on the whole drawing. */
export function CommentComposer({ procedureId, colleagues }: CommentComposerProps) {
  const { t } = useReviewTexts();
  const errorText = useErrorText();
  const element = useSelected();
  const add = useAddComment(procedureId);
  const [text, setText] = useState('');
  const [assigneeId, setAssigneeId] = useState<string | null>(null);
  const elementName = element === null ? '' : (readText(objectOf(element), 'name') ?? '').trim();
  const submit = () => {
    const about = { elementId: element?.id ?? null, elementName };
    add.mutate({ ...about, text, assigneeId }, { onSuccess: () => setText('') });
  };
  return (
    <div className="comment-composer">
      <Text size="xs" fw={600}>
        {element === null
          ? t('comments.onAll')
          : t('comments.onElement', { name: elementName || t('comments.unnamed') })}
      </Text>
      {element === null ? (
        <Text size="xs" c="dimmed">
          {t('comments.chooseHint')}
        </Text>
      ) : null}
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        size="xs"
        maxLength={2000}
        aria-label={t('comments.text')}
        placeholder={t('comments.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {add.error ? (
        <Alert color="crimson" variant="light" p="xs" role="alert">
          {errorText(add.error)}
        </Alert>
      ) : null}
      <Group gap={6} wrap="nowrap">
        <AssigneeSelect colleagues={colleagues} value={assigneeId} onChange={setAssigneeId} />
        <Button size="xs" loading={add.isPending} disabled={text.trim() === ''} onClick={submit}>
          {t('comments.add')}
        </Button>
      </Group>
    </div>
  );
}

/** What is selected; the canvas itself stands for the whole drawing. */
function useSelected(): DrawnElement | null {
  const { services } = useEditor();
  const selectedId = useEditorState((state) => state.selectedId);
  useEditorState((state) => state.change);
  const element = selectedId === null ? null : findElement(services, selectedId);
  return element === services.canvas.getRootElement() ? null : element;
}
