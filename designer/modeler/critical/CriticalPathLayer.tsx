import './critical.css';

import { CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';

import type { CriticalPath } from '../../../engine/check/criticalPath.ts';
import type { Definitions } from '../../../engine/model/process.ts';
import { createThread } from '../createThread.ts';
import { useEditor, useEditorState } from '../EditorContext.tsx';
import { useManyTexts } from '../many/useManyTexts.ts';
import { minutesText } from '../minutesText.ts';
import { readDrawing } from '../openDrawing.ts';
import { readFlow } from '../trial/useTrialFlow.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { reserveMarks } from './reserveMarks.ts';
import { useReserveWords } from './useReserveWords.ts';

type Props = { readonly procedureId: string };

/** Keeps the critical path on the drawing as it changes, with a legend that puts it out. */
export function CriticalPathLayer({ procedureId }: Props) {
  const editor = useEditor();
  const critical = useEditorState((state) => state.critical);
  const words = useReserveWords();
  const [marks] = useState(() => reserveMarks(editor));
  useCriticalPath(procedureId);
  useEffect(() => {
    if (typeof critical === 'string') marks.clear();
    else marks.show(critical, words);
  }, [marks, critical, words]);
  useEffect(() => () => marks.clear(), [marks]);
  return <Legend critical={critical} onClose={() => editor.store.setState({ critical: 'off' })} />;
}

/** Asks anew after each change; the last answer stays until the next one is there. */
function useCriticalPath(procedureId: string): void {
  const editor = useEditor();
  const change = useEditorState((state) => state.change);
  const [thread] = useState(() =>
    createThread<Definitions, CriticalPath | null>(
      () => new Worker(new URL('./criticalWorker.ts', import.meta.url), { type: 'module' }),
    ),
  );
  useEffect(() => () => thread.dispose(), [thread]);
  useEffect(() => {
    let isOld = false;
    const read = async () => {
      const flow = await readFlow(await readDrawing(editor), procedureId);
      const found = flow.kind === 'ready' ? await thread.ask(flow.flow.definitions) : null;
      const isWanted = !isOld && editor.store.getState().critical !== 'off';
      if (isWanted) editor.store.setState({ critical: found ?? 'failed' });
    };
    void read();
    return () => {
      isOld = true;
    };
  }, [editor, procedureId, thread, change]);
}

type LegendProps = {
  readonly critical: CriticalPath | 'off' | 'reading' | 'failed';
  readonly onClose: () => void;
};

function Legend({ critical, onClose }: LegendProps) {
  const { t } = useManyTexts();
  const { t: modeler } = useModelerTexts();
  const isKnown = typeof critical !== 'string';
  const spent = isKnown ? minutesText(critical.sumMinutes, modeler) : '';
  const term = isKnown && critical.termMinutes !== null ? critical.termMinutes : null;
  const verdict =
    term === null
      ? modeler('budget.noTerm', { spent })
      : modeler('budget.ofTerm', { spent, term: minutesText(term, modeler) });
  return (
    <div className="critical-legend" role="note" aria-label={t('path.title')}>
      <span className="critical-key" aria-hidden />
      <strong>{t('path.title')}</strong>
      <span>{isKnown ? verdict : t(critical === 'failed' ? 'path.failed' : 'path.reading')}</span>
      <CloseButton size="xs" aria-label={t('path.hide')} title={t('path.hide')} onClick={onClose} />
    </div>
  );
}
