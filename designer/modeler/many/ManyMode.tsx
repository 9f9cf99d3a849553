import './many.css';

import { Alert, Button, Group, Loader, Progress, Text } from '@mantine/core';
import '@mantine/core/styles/Progress.css';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { drawnWaiting } from '../../../engine/testing/many/drawnWaiting.ts';
import { planMany } from '../../../engine/testing/many/planMany.ts';
import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import { notifyFailed } from '../../ui/notify.ts';
import { readVersion } from '../draftQueries.ts';
import { useEditor } from '../EditorContext.tsx';
import { fitDrawing } from '../fitDrawing.ts';
import { PanelHead } from '../PanelHead.tsx';
import { stopPlay } from '../playPath.ts';
import { useTrialFlow } from '../trial/useTrialFlow.ts';
import { heatMarks } from './heatMarks.ts';
import { ManyForm } from './ManyForm.tsx';
import { ManyOutcome } from './ManyOutcome.tsx';
import { useMany, type ManyOnPage, type NamedResult } from './useMany.ts';
import { useManyTexts } from './useManyTexts.ts';
import { usePostNames } from './usePostNames.ts';

type Props = { readonly procedure: ProcedureView; readonly onClose: () => void };

/** Plays many dossiers through the open drawing, with the people that the office has. */
export function ManyMode({ procedure, onClose }: Props) {
  const editor = useEditor();
  const { t } = useManyTexts();
  const panel = useRef<HTMLElement>(null);
  const read = useTrialFlow(editor, procedure.procedureId);
  useEffect(() => {
    stopPlay(editor);
    const { canvas, selection } = editor.services;
    selection.select([]);
    panel.current?.focus({ preventScroll: true });
    const before = canvas.viewbox();
    return () => {
      canvas.viewbox(before);
    };
  }, [editor]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      className="many-panel"
      aria-label={t('title')}
      ref={panel}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <PanelHead title={t('title')} note={t('intro')} closeLabel={t('leave')} onClose={onClose} />
      {read === null ? <Loader size="sm" m="md" aria-label={t('reading')} /> : null}
      {read !== null && read.kind !== 'ready' ? <Alert color="gold">{t(read.kind)}</Alert> : null}
      {read?.kind === 'ready' ? (
        <Many flow={read.flow} procedure={procedure} panel={panel} />
      ) : null}
    </section>
  );
}

type ManyProps = {
  readonly flow: FlowUnderTest;
  readonly procedure: ProcedureView;
  /** Scrolled to its top when there is a new result. */
  readonly panel: { readonly current: HTMLElement | null };
};

function Many({ flow, procedure, panel }: ManyProps) {
  const editor = useEditor();
  const { t } = useManyTexts();
  const many = useMany(editor, procedure.procedureId);
  const { inputs, setInputs, reset, latest, refusal } = many;
  const plan = useMemo(() => planMany(flow.definitions, inputs), [flow, inputs]);
  const names = usePostNames(flow.definitions, plan);
  useHeat(flow, latest);
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
  }, [panel, latest, many.compared]);
  const { inForce, procedureId } = procedure;
  const compareInForce = () => {
    if (inForce === null) return;
    readVersion(procedureId, inForce.versionId).then(
      (version) => many.compareWith(version),
      () => notifyFailed(t('compare.failed')),
    );
  };
  return (
    <>
      <RunBar many={many} />
      {refusal === null ? null : (
        <Alert color="crimson" role="alert" p="xs" m="xs">
          {t(`refused.${refusal}`)}
        </Alert>
      )}
      {latest === null ? null : (
        <ManyOutcome
          many={many}
          latest={latest}
          flow={flow}
          plan={plan}
          names={names}
          procedure={procedure}
          onCompareInForce={inForce === null ? null : compareInForce}
        />
      )}
      <h3 className="many-title many-inputs">{t('inputs.title')}</h3>
      <ManyForm
        procedureId={procedureId}
        flow={flow}
        plan={plan}
        inputs={inputs}
        names={names}
        onChange={setInputs}
        onReset={reset}
      />
    </>
  );
}

function RunBar({ many }: { readonly many: ManyOnPage }) {
  const { t } = useManyTexts();
  const { part, latest, run, stop } = many;
  if (part === null) {
    return (
      <Group className="many-run">
        <Button size="xs" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={run}>
          {t(latest === null ? 'run' : 'runAgain')}
        </Button>
      </Group>
    );
  }
  const percent = Math.round(part * 100);
  return (
    <Group className="many-run" gap="xs" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlayerStop size={16} aria-hidden />}
        onClick={stop}
      >
        {t('stop')}
      </Button>
      <Progress flex={1} value={percent} aria-label={t('running', { percent })} />
      <Text size="xs">{t('running', { percent })}</Text>
    </Group>
  );
}

/** Waiting is on the drawing as long as a result is shown. */
function useHeat({ definitions }: FlowUnderTest, latest: NamedResult | null): void {
  const editor = useEditor();
  const { t, shortAmount } = useManyTexts();
  const [marks] = useState(() => heatMarks(editor));
  useEffect(() => {
    if (latest === null) return;
    fitDrawing(editor.services.canvas);
    marks.show(drawnWaiting(definitions, latest.result.elements), ({ waitingMean }) =>
      waitingMean < 1 ? t('heat.none') : t('heat.wait', { amount: shortAmount(waitingMean) }),
    );
  }, [editor, marks, definitions, latest, t, shortAmount]);
  useEffect(() => () => marks.clear(), [marks]);
}
