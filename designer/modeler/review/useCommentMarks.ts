import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';

import type { CommentView } from '../../../api/contract/comments.ts';
import type { Editor } from '../EditorContext.tsx';
import { CommentMarks, type CommentMark } from '../features/commentMarks/CommentMarks.ts';
import { findElement } from '../findElements.ts';
import { useComments } from './commentQueries.ts';
import { useReviewTexts } from './useReviewTexts.ts';

const NONE: readonly CommentView[] = [];

/**
 * Draws the number of open comments on each element that has some, and keeps the count of all; a
 * click on a number chooses the element and opens the panel.
 */
export function useCommentMarks(editor: Editor, procedureId: string, onOpen: () => void): void {
  const { t } = useReviewTexts();
  const { data } = useComments(procedureId);
  const comments = data?.comments ?? NONE;
  // What is drawn anew loses its marks, and so does what was deleted and is there again.
  const change = useStore(editor.store, (state) => state.change);
  const open = useEffectEvent((elementId: string) => {
    const element = findElement(editor.services, elementId);
    if (element !== null) editor.services.selection.select(element);
    onOpen();
  });
  const [marks] = useState(() => {
    const { elementRegistry, modeler } = editor.services;
    return new CommentMarks(elementRegistry, modeler.get<Overlays>('overlays'), (id) => open(id));
  });
  useEffect(() => {
    const waiting = comments.filter(({ isOpen }) => isOpen);
    editor.store.setState({ openCommentCount: waiting.length });
    marks.show(toMarks(waiting, (count) => t('comments.mark', { count })));
  }, [marks, comments, change, editor, t]);
}

function toMarks(
  comments: readonly CommentView[],
  sentence: (count: number) => string,
): readonly CommentMark[] {
  const counts = new Map<string, number>();
  for (const { elementId } of comments) {
    if (elementId !== null) counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
  }
  return [...counts].map(([elementId, count]) => ({ elementId, count, sentence: sentence(count) }));
}
