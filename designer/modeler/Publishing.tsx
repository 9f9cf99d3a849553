import { useState } from 'react';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { ProcedureView, Publish } from '../../api/contract/procedures.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { notifyDone } from '../ui/notify.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { changeNote } from './comparison/changeNote.ts';
import { comparedVersionOf } from './comparison/comparedVersionOf.ts';
import { PublishedChanges } from './comparison/PublishedChanges.tsx';
import { useComparisonTexts } from './comparison/useComparisonTexts.ts';
import { usePublish } from './draftQueries.ts';
import { useEditor, useEditorState } from './EditorContext.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { showProblem } from './showProblem.ts';
import type { DraftSaving } from './saving/useDraftSaving.ts';
import { useModelerTexts } from './useModelerTexts.ts';

type PublishingProps = {
  readonly procedure: ProcedureView;
  readonly saving: DraftSaving;
  readonly onClose: () => void;
};

/** Saves, then publishes what was saved; findings of the server are shown on the drawing. */
export function Publishing({ procedure, saving, onClose }: PublishingProps) {
  const { t } = useModelerTexts();
  const editor = useEditor();
  const errorText = useErrorText();
  const publish = usePublish(procedure.procedureId);
  const [failure, setFailure] = useState<string | null>(null);
  const problems = useEditorState((state) => state.problems);
  const comparison = useEditorState((state) => state.comparison);
  const { t: tell, language } = useComparisonTexts();
  const version = comparedVersionOf(procedure, null);
  const entries = typeof comparison === 'string' ? [] : comparison.entries;
  const sentences = entries.map(({ message }) => message[language].sentence);
  const submit = async (input: Omit<Publish, 'revision'>) => {
    setFailure(null);
    const { change, savedChange } = editor.store.getState();
    if (change !== savedChange && !(await saving.save(editor))) {
      onClose();
      return;
    }
    try {
      const version = await publish.mutateAsync({ ...input, revision: saving.revision() });
      const { number, effectiveOn } = version;
      notifyDone(t('publish.done', { number, day: formatDay(effectiveOn) }));
      onClose();
    } catch (error) {
      const found = problemsOf(error);
      if (found.length > 0) markProblems(editor, found);
      setFailure(found.length > 0 ? t('publish.refused') : errorText(error as Error));
    }
  };
  return (
    <PublishDialog
      warnings={problems.filter(({ severity }) => severity === 'warning').length}
      isPublishing={publish.isPending || saving.isSaving}
      failure={failure}
      suggestedNote={changeNote(sentences, (count) => tell('publishMore', { count }))}
      changes={
        version && sentences.length > 0 ? (
          <PublishedChanges sentences={sentences} number={version.number} />
        ) : null
      }
      onPublish={(input) => void submit(input)}
      onClose={onClose}
    />
  );
}

function problemsOf(error: unknown): readonly ProblemView[] {
  if (!(error instanceof ApiProblem) || error.details.code !== 'HAS_PROBLEMS') return [];
  return (error.details.problems ?? []) as readonly ProblemView[];
}

/** The server's findings take the place of the page's own, until the drawing changes. */
function markProblems(editor: ReturnType<typeof useEditor>, problems: readonly ProblemView[]) {
  editor.store.setState({ problems, check: 'done' });
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (worst) showProblem(editor, worst);
}
