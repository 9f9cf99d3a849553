import { Alert, Anchor, Button, Group, Paper, Text, Textarea } from '@mantine/core';
import { useState } from 'react';

import type { CommentView, NewRemark, RemarkView } from '../../../api/contract/comments.ts';
import type { PersonRef } from '../../../api/contract/primitives.ts';
import { readText } from '../../../engine/parse/moddleElement.ts';
import { useErrorText } from '../../answer/useErrorText.ts';
import { formatMoment } from '../../i18n/formatMoment.ts';
import { objectOf } from '../drawnElement.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { findElement } from '../findElements.ts';
import { SCROLL_PADDING } from '../fitDrawing.ts';
import { AssigneeSelect } from './AssigneeSelect.tsx';
import { useAddRemark } from './commentQueries.ts';
import { useReviewTexts, type ReviewTranslate } from './useReviewTexts.ts';

type CommentCardProps = {
  readonly procedureId: string;
  readonly comment: CommentView;
  readonly colleagues: readonly PersonRef[];
};

/** One comment with everything that happened to it; its name leads to the element. */
export function CommentCard({ procedureId, comment, colleagues }: CommentCardProps) {
  const { t } = useReviewTexts();
  const errorText = useErrorText();
  const remark = useAddRemark(procedureId, comment.commentId);
  const [reply, setReply] = useState<string | null>(null);
  const add = (input: NewRemark) => remark.mutate(input, { onSuccess: () => setReply(null) });
  const { isOpen, assignee, remarks } = comment;
  return (
    <Paper p="xs" component="article" className="comment-card">
      <ElementName comment={comment} />
      {remarks.map((it) => (
        <Remark key={`${it.at} ${it.kind} ${it.text}`} remark={it} />
      ))}
      {remark.error ? (
        <Alert color="crimson" variant="light" p="xs" role="alert">
          {errorText(remark.error)}
        </Alert>
      ) : null}
      {reply === null ? null : (
        <Reply
          text={reply}
          isSending={remark.isPending}
          onChange={setReply}
          onSend={() => add({ kind: 'said', text: reply })}
        />
      )}
      {isOpen ? (
        <Group>
          <AssigneeSelect
            colleagues={colleagues}
            value={assignee?.personId ?? null}
            onChange={(assigneeId) => add({ kind: 'assigned', assigneeId })}
          />
        </Group>
      ) : null}
      <Group gap={6} wrap="nowrap">
        {reply === null ? (
          <Button size="compact-xs" variant="default" onClick={() => setReply('')}>
            {t('comments.reply')}
          </Button>
        ) : null}
        <Button
          size="compact-xs"
          variant={isOpen ? 'light' : 'default'}
          loading={remark.isPending}
          onClick={() => add({ kind: isOpen ? 'resolved' : 'reopened' })}
        >
          {t(isOpen ? 'comments.resolve' : 'comments.reopen')}
        </Button>
      </Group>
    </Paper>
  );
}

/** The name of the element as it is drawn now; of one that is gone, the last it had. */
function ElementName({ comment }: Pick<CommentCardProps, 'comment'>) {
  const { t } = useReviewTexts();
  const { services } = useEditor();
  useEditorState((state) => state.change);
  const { elementId, elementName } = comment;
  if (elementId === null) {
    return (
      <Text size="xs" fw={600}>
        {t('comments.all')}
      </Text>
    );
  }
  const element = findElement(services, elementId);
  if (element === null) {
    return (
      <Text size="xs" fw={600} c="dimmed">
        {t('comments.gone', { name: elementName || t('comments.unnamed') })}
      </Text>
    );
  }
  const show = () => {
    services.selection.select(element);
    services.canvas.scrollToElement(element, SCROLL_PADDING);
  };
  return (
    <Anchor component="button" type="button" size="xs" fw={600} onClick={show}>
      {readText(objectOf(element), 'name')?.trim() || elementName || t('comments.unnamed')}
    </Anchor>
  );
}

function Remark({ remark }: { readonly remark: RemarkView }) {
  const { t } = useReviewTexts();
  const { kind, text, at } = remark;
  const person = remark.person?.name ?? t('system');
  if (kind !== 'said') {
    return (
      <Text size="xs" c="dimmed">
        {t('by', { person: tellRemark(remark, person, t), at: formatMoment(at) })}
      </Text>
    );
  }
  return (
    <div>
      <Text size="sm" className="comment-text">
        {text}
      </Text>
      <Text size="xs" c="dimmed">
        {t('by', { person, at: formatMoment(at) })}
      </Text>
    </div>
  );
}

function tellRemark({ kind, assignee }: RemarkView, person: string, t: ReviewTranslate): string {
  if (kind === 'resolved') return t('comments.resolvedBy', { person });
  if (kind === 'reopened') return t('comments.reopenedBy', { person });
  return assignee === null
    ? t('comments.unassigned', { person })
    : t('comments.assigned', { person, assignee: assignee.name });
}

type ReplyProps = {
  readonly text: string;
  readonly isSending: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
};

function Reply({ text, isSending, onChange, onSend }: ReplyProps) {
  const { t } = useReviewTexts();
  return (
    <Group gap={6} mt={6} align="flex-end" wrap="nowrap">
      <Textarea
        autosize
        autoFocus
        minRows={1}
        maxRows={6}
        size="xs"
        flex={1}
        maxLength={2000}
        aria-label={t('comments.replyTo')}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button size="xs" loading={isSending} disabled={text.trim() === ''} onClick={onSend}>
        {t('comments.send')}
      </Button>
    </Group>
  );
}
