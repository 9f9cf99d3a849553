import { Alert, Button, Code, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { TrialState } from '../../../engine/testing/trial/trialState.ts';
import { cutBranch } from '../../../engine/testing/trial/trialTree.ts';
import { PanelHead } from '../PanelHead.tsx';
import { nameOf } from './eventWords.ts';
import { TaskCard } from './TaskCard.tsx';
import type { KeptPace } from './TaskForm.tsx';
import { TrialClock } from './TrialClock.tsx';
import { TrialOutcome } from './TrialOutcome.tsx';
import type { TrialOnPage } from './useTrial.ts';
import { useTrialTexts } from './useTrialTexts.ts';
import { WaitList } from './WaitList.tsx';

type Props = {
  readonly trial: TrialOnPage;
  readonly flow: FlowUnderTest;
  readonly onClose: () => void;
};

/** The clock, who has to act, and what else can happen; at the end what came of it. */
export function TrialPanel({ trial, flow, onClose }: Props) {
  const { t } = useTrialTexts();
  const { state } = trial.here;
  const panel = useRef<HTMLElement>(null);
  useFocusKept(panel, trial);
  return (
    <section className="trial-panel" aria-label={t('title')} ref={panel} tabIndex={-1}>
      <PanelHead title={t('title')} note={t('intro')} closeLabel={t('leave')} onClose={onClose} />
      <TrialClock trial={trial} />
      <div className="trial-now">
        <Refused trial={trial} />
        <Incidents state={state} flow={flow} />
        {state.dossier.finishedAt === null ? null : <TrialOutcome state={state} flow={flow} />}
        <Tasks trial={trial} flow={flow} />
        {isEnded(state) ? null : <WaitList trial={trial} flow={flow} />}
      </div>
    </section>
  );
}

function isEnded({ status }: TrialState): boolean {
  return status !== 'active' && status !== 'incident';
}

/** Why the last thing was not possible, or which line of the branch is not any more. */
function Refused({ trial }: Pick<Props, 'trial'>) {
  const { t } = useTrialTexts();
  const { broken, refusal, tree, change } = trial;
  return (
    <>
      {refusal === null ? null : (
        <Alert color="gold" role="alert" p="xs" mb="xs">
          <Text size="xs" c="black">
            {t('refused.move', { reason: t(`refused.${refusal.reason}`) })}
          </Text>
        </Alert>
      )}
      {broken === null ? null : (
        <Alert color="gold" role="alert" p="xs" mb="xs">
          <Text size="xs" c="black">
            {t('refused.changed', {
              number: broken.move + 2,
              reason: t(`refused.${broken.reason}`),
            })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            mt={6}
            onClick={() => change(cutBranch(tree, broken.move))}
          >
            {t('refused.cut')}
          </Button>
        </Alert>
      )}
    </>
  );
}

function Incidents({ state, flow }: { readonly state: TrialState; readonly flow: FlowUnderTest }) {
  const { t } = useTrialTexts();
  return state.incidents.map(({ code, elementId, facts }) => (
    <Alert
      key={`${code} ${elementId}`}
      color="crimson"
      role="alert"
      p="xs"
      mb="xs"
      title={t('incident.title', { name: nameOf(flow, elementId) })}
    >
      <Text size="xs" c="black">
        {t(`incident.${code}`)}
      </Text>
      {facts['expression'] === undefined ? null : <Code block>{facts['expression']}</Code>}
    </Alert>
  ));
}

function Tasks({ trial, flow }: Pick<Props, 'trial' | 'flow'>) {
  const { t } = useTrialTexts();
  const { state } = trial.here;
  const { tasks, timers, waits } = state;
  const [pace, setPace] = useState<KeptPace>('whole-budget');
  const [chosen, setChosen] = useState<string | null>(null);
  const place = `${trial.tree.branchId} ${trial.tree.at}`;
  const keys = tasks.map(({ elementId, item, openedAt }) => `${elementId} ${item} ${openedAt}`);
  const open = chosen !== null && keys.includes(chosen) ? chosen : keys[0];
  if (isEnded(state)) return null;
  if (tasks.length === 0) {
    const isStuck = timers.length === 0 && waits.length === 0;
    if (isStuck && state.incidents.length > 0) return null;
    return (
      <Text size="sm" role="status">
        {t(isStuck ? 'nothing.stuck' : 'nothing.waiting')}
      </Text>
    );
  }
  return (
    <>
      <Title order={3} fz="xs" mb={6}>
        {t('tasks.title')}
      </Title>
      <ul className="trial-tasks" tabIndex={-1} aria-label={t('tasks.title')}>
        {tasks.map((task, index) => (
          <TaskCard
            key={`${place} ${keys[index] ?? ''}`}
            trial={trial}
            flow={flow}
            task={task}
            isOpen={keys[index] === open}
            onOpen={() => setChosen(keys[index] ?? null)}
            pace={pace}
            onPace={setPace}
          />
        ))}
      </ul>
    </>
  );
}

/**
 * Escape and the keys of the panel work from the beginning, and after what had the focus is gone.
 */
function useFocusKept(panel: { readonly current: HTMLElement | null }, trial: TrialOnPage): void {
  const { here } = trial;
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
    const isLost = document.activeElement === document.body;
    const list = panel.current?.querySelector<HTMLElement>('.trial-tasks');
    if (isLost) (list ?? panel.current)?.focus({ preventScroll: true });
  }, [panel, here]);
  useEffect(() => panel.current?.focus({ preventScroll: true }), [panel]);
}
