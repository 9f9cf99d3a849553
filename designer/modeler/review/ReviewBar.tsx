import { Badge, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';

import type { LifeStepView, LifeView } from '../../../api/contract/life.ts';
import { useMe } from '../../api/useSession.ts';
import { formatDay, formatMoment } from '../../i18n/formatMoment.ts';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { StepDialog } from './StepDialog.tsx';
import { useReviewTexts, type ReviewTranslate } from './useReviewTexts.ts';

type BarAct = 'withdraw' | 'send-back' | 'approve';

const BAR_ACTS: Readonly<Record<LifeView['stage'], readonly BarAct[]>> = {
  DRAFT: [],
  IN_REVIEW: ['withdraw', 'send-back', 'approve'],
  APPROVED: ['send-back'],
};

/** Where the draft stands in its review and what can be done next; nothing while it is drawn. */
export function ReviewBar({ life }: { readonly life: LifeView }) {
  const { t } = useReviewTexts();
  const [act, setAct] = useState<BarAct | null>(null);
  const { stage, sentBack, procedureId, revision } = life;
  if (stage === 'DRAFT' && sentBack === null) return null;
  return (
    <section className="review-bar" data-stage={stage} aria-label={t('bar.title')}>
      <Group gap="xs" wrap="nowrap" miw={0}>
        <StageBadge stage={stage} />
        <Text size="xs" lineClamp={2} role="status">
          {tellStage(life, t)}
          {stage === 'DRAFT' ? '' : ` · ${t('locked')}`}
        </Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        <BarButtons life={life} onAct={setAct} />
      </Group>
      {act !== null && revision !== null ? (
        <StepDialog
          procedureId={procedureId}
          act={act}
          revision={revision}
          onClose={() => setAct(null)}
        />
      ) : null}
    </section>
  );
}

function StageBadge({ stage }: Pick<LifeView, 'stage'>) {
  const { t } = useReviewTexts();
  if (stage === 'DRAFT') {
    return (
      <Badge color="gold" variant="light" flex="none">
        {t('bar.sentBack')}
      </Badge>
    );
  }
  return (
    <Badge
      color={stage === 'APPROVED' ? 'teal.9' : 'navy'}
      flex="none"
      leftSection={<IconLock size={12} aria-hidden />}
    >
      {t(`bar.${stage}`)}
    </Badge>
  );
}

/** Those who have no part in a step are not shown its button; the others read why they may not. */
function BarButtons({
  life,
  onAct,
}: {
  readonly life: LifeView;
  readonly onAct: (act: BarAct) => void;
}) {
  const { t } = useReviewTexts();
  const { can } = useMe();
  const { allowed, stage } = life;
  const isShown = (act: BarAct) =>
    act === 'withdraw' ? allowed[act] === true : can['procedure.approve'] === true;
  return BAR_ACTS[stage]
    .filter(isShown)
    .map((act) => (
      <ReasonButton
        key={act}
        size="compact-sm"
        fz="xs"
        variant={act === 'approve' ? 'filled' : 'default'}
        allowed={allowed[act]}
        label={t(`act.${act}`)}
        onClick={() => onAct(act)}
      />
    ));
}

function tellStage({ stage, sent, approval, sentBack }: LifeView, t: ReviewTranslate): string {
  if (stage === 'DRAFT') return withReason(sentBack, t('bar.wasSentBack', whoAndWhen(sentBack, t)));
  const wasSent = withReason(sent, t('bar.sent', whoAndWhen(sent, t)));
  const decision = approval?.decision ?? null;
  if (stage === 'IN_REVIEW' || decision === null) return wasSent;
  const { number, on } = decision;
  const { person } = whoAndWhen(approval, t);
  return withReason(approval, t('bar.approved', { number, day: formatDay(on), person }));
}

function whoAndWhen(step: LifeStepView | null, t: ReviewTranslate) {
  return { person: step?.person?.name ?? t('system'), at: step ? formatMoment(step.at) : '' };
}

function withReason(step: LifeStepView | null, sentence: string): string {
  return step === null || step.reason === '' ? sentence : `${sentence}: “${step.reason}”`;
}
