import { Alert, Badge, Group, Loader, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';

import type { LifeStepView, LifeView } from '../../../api/contract/life.ts';
import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { useMe } from '../../api/useSession.ts';
import { formatDay, formatMoment } from '../../i18n/formatMoment.ts';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { useLife } from './lifeQueries.ts';
import { StepDialog } from './StepDialog.tsx';
import { useReviewTexts, type ReviewTranslate } from './useReviewTexts.ts';

type ForceActName = 'suspend' | 'resume' | 'abolish';

const COLORS = { IN_FORCE: 'navy', SUSPENDED: 'gold', ABOLISHED: 'crimson' } as const;
const ACTS: Readonly<Record<LifeView['force'], readonly ForceActName[]>> = {
  IN_FORCE: ['suspend', 'abolish'],
  SUSPENDED: ['resume', 'abolish'],
  ABOLISHED: [],
};

/** Whether dossiers are received, what changes that, and every step that was taken. */
export function LifeSection({ procedure }: { readonly procedure: ProcedureView }) {
  const { t } = useReviewTexts();
  const { data: life, error } = useLife(procedure.procedureId);
  if (error) {
    return (
      <Alert color="crimson" variant="light">
        {t('failed')}
      </Alert>
    );
  }
  if (!life) return <Loader size="sm" />;
  return (
    <>
      <ForceCard life={life} isInForce={procedure.inForce !== null} />
      <StepHistory steps={life.steps} />
    </>
  );
}

function ForceCard({ life, isInForce }: { readonly life: LifeView; readonly isInForce: boolean }) {
  const { t } = useReviewTexts();
  const { can } = useMe();
  const [act, setAct] = useState<ForceActName | null>(null);
  const { force, procedureId, allowed } = life;
  return (
    <Paper p="sm" component="section" aria-label={t('life.title')}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {t('life.title')}
        </Text>
        {isInForce ? <Badge color={COLORS[force]}>{t(`life.${force}`)}</Badge> : null}
      </Group>
      <Text size="xs">{isInForce ? tellForce(life, t) : t('life.none')}</Text>
      {isInForce && can['procedure.suspend'] ? (
        <Group gap={6} mt={6}>
          {ACTS[force].map((name) => (
            <ReasonButton
              key={name}
              size="compact-xs"
              variant="default"
              allowed={allowed[name]}
              label={t(`act.${name}`)}
              onClick={() => setAct(name)}
            />
          ))}
        </Group>
      ) : null}
      {act !== null ? (
        <StepDialog
          procedureId={procedureId}
          act={act}
          revision={life.revision ?? 0}
          onClose={() => setAct(null)}
        />
      ) : null}
    </Paper>
  );
}

function tellForce({ force, suspension, abolition }: LifeView, t: ReviewTranslate): string {
  if (force === 'ABOLISHED' && abolition !== null) {
    const day = abolition.on === null ? '' : formatDay(abolition.on);
    return t('life.abolishedOn', { day, basis: abolition.legalBasis?.text ?? '' });
  }
  if (force === 'SUSPENDED' && suspension !== null) {
    return t('life.suspendedSince', {
      at: formatMoment(suspension.at),
      reason: suspension.reason,
    });
  }
  return '';
}

function StepHistory({ steps }: Pick<LifeView, 'steps'>) {
  const { t } = useReviewTexts();
  return (
    <section aria-label={t('life.history')}>
      <Title order={3} fz="sm" mb={4}>
        {t('life.history')}
      </Title>
      {steps.length === 0 ? <Text size="xs">{t('life.historyNone')}</Text> : null}
      <ol className="life-steps">
        {steps.map((step) => (
          <li key={step.seq}>
            <Text size="xs" fw={600}>
              {[t(`was.${step.act}`), ...factsOf(step, t)].join(' · ')}
            </Text>
            <Text size="xs" c="dimmed">
              {t('by', { person: step.person?.name ?? t('system'), at: formatMoment(step.at) })}
            </Text>
            {step.reason === '' ? null : (
              <Text size="xs" className="life-reason">
                {step.reason}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function factsOf(step: LifeStepView, t: ReviewTranslate): readonly string[] {
  const { versionNumber, decision, on, act, legalBasis } = step;
  return [
    versionNumber === null ? null : t('life.version', { number: versionNumber }),
    act === 'approve' && decision !== null
      ? t('life.decision', { number: decision.number, day: formatDay(decision.on) })
      : null,
    on === null ? null : t('life.from', { day: formatDay(on) }),
    act === 'abolish' ? (legalBasis?.text ?? null) : null,
  ].filter((fact) => fact !== null);
}
