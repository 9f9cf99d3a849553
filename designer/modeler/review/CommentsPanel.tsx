import { Alert, Button, Loader, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';

import type { CommentList, CommentView } from '../../../api/contract/comments.ts';
import { CommentCard } from './CommentCard.tsx';
import { CommentComposer } from './CommentComposer.tsx';
import { useComments } from './commentQueries.ts';
import { PanelHead } from '../PanelHead.tsx';
import { useReviewTexts } from './useReviewTexts.ts';

type CommentsPanelProps = { readonly procedureId: string; readonly onClose: () => void };

/** Open and resolved comments beside the drawing, and a new one on what is selected. */
export function CommentsPanel({ procedureId, onClose }: CommentsPanelProps) {
  const { t } = useReviewTexts();
  const { data, error, refetch } = useComments(procedureId);
  return (
    <section className="comments-panel" aria-label={t('comments.title')}>
      <PanelHead title={t('comments.title')} closeLabel={t('close')} onClose={onClose} />
      {error && !data ? (
        <Alert color="crimson" variant="light" m="sm">
          {t('failed')}
          <Button size="compact-xs" variant="default" mt={6} onClick={() => void refetch()}>
            {t('retry')}
          </Button>
        </Alert>
      ) : null}
      {data ? (
        <Comments procedureId={procedureId} list={data} />
      ) : error ? null : (
        <Loader size="sm" m="sm" />
      )}
    </section>
  );
}

type CommentsProps = { readonly procedureId: string; readonly list: CommentList };

function Comments({ procedureId, list }: CommentsProps) {
  const { t } = useReviewTexts();
  const [shown, setShown] = useState<'open' | 'resolved'>('open');
  const { comments, colleagues } = list;
  const of = (isOpen: boolean): readonly CommentView[] =>
    comments.filter((comment) => comment.isOpen === isOpen).toReversed();
  const listed = of(shown === 'open');
  return (
    <>
      <CommentComposer procedureId={procedureId} colleagues={colleagues} />
      <SegmentedControl
        size="xs"
        mx="sm"
        aria-label={t('comments.filter')}
        value={shown}
        onChange={(value) => setShown(value === 'open' ? 'open' : 'resolved')}
        data={[
          { value: 'open', label: t('comments.open', { count: of(true).length }) },
          { value: 'resolved', label: t('comments.resolved', { count: of(false).length }) },
        ]}
      />
      <div className="comments-list">
        {listed.length === 0 ? (
          <Text size="xs" c="dimmed">
            {t(shown === 'open' ? 'comments.noneOpen' : 'comments.noneResolved')}
          </Text>
        ) : null}
        {listed.map((comment) => (
          <CommentCard
            key={comment.commentId}
            procedureId={procedureId}
            comment={comment}
            colleagues={colleagues}
          />
        ))}
      </div>
    </>
  );
}
