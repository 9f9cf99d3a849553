import './trial.css';

import { Loader } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { currentBranch, goTo } from '../../../engine/testing/trial/trialTree.ts';
import { usePostName } from '../../i18n/usePostName.ts';
import { notifyDone } from '../../ui/notify.ts';
import { useEditor } from '../EditorContext.tsx';
import { stopPlay } from '../playPath.ts';
import { saveTrial } from './saveTrial.ts';
import { trialMarks, type TrialMarks } from './showTrial.ts';
import { trialPlaces } from '../../../engine/testing/trial/trialPlaces.ts';
import { TrialPanel } from './TrialPanel.tsx';
import { TrialRefused } from './TrialRefused.tsx';
import { branchName, TrialTimeline } from './TrialTimeline.tsx';
import { useTrial, type TrialOnPage } from './useTrial.ts';
import { useTrialFlow } from './useTrialFlow.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = { readonly procedureId: string; readonly onClose: () => void };

/** Plays a dossier through the open drawing, as each role, on a virtual clock. */
export function TrialMode({ procedureId, onClose }: Props) {
  const editor = useEditor();
  const { t } = useTrialTexts();
  const read = useTrialFlow(editor, procedureId);
  useEffect(() => {
    stopPlay(editor);
    editor.services.selection.select([]);
  }, [editor]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div className="trial-mode" onKeyDown={onKeyDown}>
      {read === null ? (
        <section className="trial-panel" aria-label={t('title')}>
          <Loader size="sm" m="md" aria-label={t('reading')} />
        </section>
      ) : null}
      {read !== null && read.kind !== 'ready' ? (
        <TrialRefused title={t(`refused.${read.kind}`)} places={[]} onClose={onClose} />
      ) : null}
      {read?.kind === 'ready' ? <Trial flow={read.flow} onClose={onClose} /> : null}
    </div>
  );
}

type TrialProps = Pick<Props, 'onClose'> & { readonly flow: FlowUnderTest };

function Trial({ flow, onClose }: TrialProps) {
  const editor = useEditor();
  const { t } = useTrialTexts();
  const trial = useTrial(editor, flow);
  if (!('code' in trial)) return <TrialUnderWay trial={trial} flow={flow} onClose={onClose} />;
  if (trial.code === 'HAS_PROBLEMS') {
    return <TrialRefused title={t('refused.title')} places={trial.problems} onClose={onClose} />;
  }
  const title =
    trial.code === 'PROCESS_NOT_FOUND'
      ? t('refused.noProcess')
      : t('refused.move', { reason: t(`refused.${trial.reason}`) });
  return <TrialRefused title={title} places={[]} onClose={onClose} />;
}

type UnderWayProps = TrialProps & { readonly trial: TrialOnPage };

function TrialUnderWay({ trial, flow, onClose }: UnderWayProps) {
  const { t, moment } = useTrialTexts();
  useMarks(trial, flow);
  const save = () => {
    const branch = branchName(currentBranch(trial.tree), t);
    const at = moment(trial.tree.start.receivedAt);
    const description = t('save.description', { branch, at });
    const file = saveTrial(flow, trial.here, { branch, description });
    notifyDone(t('save.done', { file }));
  };
  return (
    <div className="trial-mode" onKeyDown={(event) => stepByKey(trial, event)}>
      <TrialPanel trial={trial} flow={flow} onClose={onClose} />
      <TrialTimeline trial={trial} flow={flow} onSave={save} />
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { z: -1, y: 1 };

/** Undo and redo are steps back and forth here; the drawing's own would come as a surprise. */
function stepByKey({ tree, change }: TrialOnPage, event: KeyboardEvent): void {
  const by = event.ctrlKey || event.metaKey ? STEPS[event.key.toLowerCase()] : undefined;
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea');
  if (by === undefined || isTyping) return;
  event.preventDefault();
  event.stopPropagation();
  change(goTo(tree, tree.at + by));
}

/** Tokens and the way so far are on the drawing as long as the trial is open. */
function useMarks(trial: TrialOnPage, flow: FlowUnderTest): void {
  const editor = useEditor();
  const postName = usePostName();
  const [marks] = useState<TrialMarks>(() => trialMarks(editor));
  const { state } = trial.here;
  useEffect(() => {
    marks.show(trialPlaces(flow, state), (performer) => postName(performer.split(':')[1] ?? ''));
  }, [marks, flow, state, postName]);
  useEffect(() => () => marks.clear(), [marks]);
}
