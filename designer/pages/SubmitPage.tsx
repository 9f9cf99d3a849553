import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';

import { useOffered } from '../api/useIntake.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { paths } from '../paths.ts';
import { PublicPage } from '../shell/PublicPage.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Declaration } from '../submit/Declaration.tsx';
import { KeptLine } from '../submit/KeptLine.tsx';
import { ProcedureNeeds } from '../submit/ProcedureNeeds.tsx';
import { ProcedureSearch } from '../submit/ProcedureSearch.tsx';
import { SubmitDone } from '../submit/SubmitDone.tsx';
import { SubmitReview } from '../submit/SubmitReview.tsx';
import type { SubmitDraft } from '../submit/submitDraft.ts';
import { useSubmitDraft } from '../submit/useSubmitDraft.ts';
import { useSubmitTexts } from '../submit/useSubmitTexts.ts';

const UpcomingSessions = lazy(async () => ({
  default: (await import('../mobile/UpcomingSessions.tsx')).UpcomingSessions,
}));

const STEPS = { choose: 1, fill: 2, review: 3 } as const;

/** The applicant's page: a procedure is chosen, filled in, looked over and handed in. */
export function SubmitPage() {
  const words = useSubmitTexts();
  const { draft, change, clear } = useSubmitDraft();
  const { step, submitted } = draft;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [step, submitted, draft.procedureId]);
  return (
    <PublicPage title={words('title')} skip={words('skip')}>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{words('title')}</Title>
        <Anchor href={paths.tracking()} fz="sm">
          {words('tracking')}
        </Anchor>
      </Group>
      {submitted ? (
        <SubmitDone submitted={submitted} onAnother={clear} />
      ) : (
        <Stack>
          <Text c="dimmed" fz="sm">
            {words('step', { step: STEPS[step] })}
          </Text>
          <Steps draft={draft} change={change} />
          {draft.procedureId ? <KeptLine onClear={clear} /> : null}
        </Stack>
      )}
    </PublicPage>
  );
}

type StepsProps = Pick<ReturnType<typeof useSubmitDraft>, 'change'> & {
  readonly draft: SubmitDraft;
};

function Steps({ draft, change }: StepsProps) {
  const { data: offered, error, refetch } = useOffered(draft.procedureId);
  if (draft.procedureId === null) {
    return (
      <>
        <ProcedureSearch onChoose={(procedureId) => change({ procedureId, step: 'choose' })} />
        <Suspense>
          <UpcomingSessions />
        </Suspense>
      </>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!offered) return <Loading />;
  const props = { draft, offered, change };
  if (draft.step === 'fill') return <Declaration {...props} />;
  if (draft.step === 'review') return <SubmitReview {...props} />;
  return (
    <ProcedureNeeds
      offered={offered}
      onStart={() => change({ step: 'fill' })}
      onBack={() => change({ procedureId: null })}
    />
  );
}
