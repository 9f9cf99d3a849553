import { useState } from 'react';

import type { Decision, ProcedureView, Publish } from '../../api/contract/procedures.ts';
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
import { useLife } from './review/lifeQueries.ts';
import { markProblems, problemsOf } from './serverProblems.ts';
import { useModelerTexts, type ModelerTranslate } from './useModelerTexts.ts';

type PublishingProps = {
  readonly procedure: ProcedureView;
  readonly onClose: () => void;
};

/** Publishes the approved draft; findings of the server are shown on the drawing. */
export function Publishing({ procedure, onClose }: PublishingProps) {
  const { t } = useModelerTexts();
  const editor = useEditor();
  const errorText = useErrorText();
  const publish = usePublish(procedure.procedureId);
  const { data: life } = useLife(procedure.procedureId);
  const [failure, setFailure] = useState<string | null>(null);
  const problems = useEditorState((state) => state.problems);
  const comparison = useEditorState((state) => state.comparison);
  const { t: tell, language } = useComparisonTexts();
  const version = comparedVersionOf(procedure, null);
  const entries = typeof comparison === 'string' ? [] : comparison.entries;
  const sentences = entries.map(({ message }) => message[language].sentence);
  const submit = async (input: Omit<Publish, 'revision'>) => {
    setFailure(null);
    try {
      const version = await publish.mutateAsync({ ...input, revision: life?.revision ?? 0 });
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
      isPublishing={publish.isPending}
      failure={failure}
      suggestedBasis={basisOf(life?.approval?.decision ?? null, t)}
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

/** The decision that approved the draft, as it is quoted; the person may write more. */
function basisOf(decision: Decision | null, t: ModelerTranslate): string {
  if (decision === null) return '';
  return t('publish.decision', { number: decision.number, day: formatDay(decision.on) });
}
