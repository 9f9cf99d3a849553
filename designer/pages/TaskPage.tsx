import { Grid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';

import type { TaskView } from '../../api/contract/tasks.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { useDossier } from '../api/useDossiers.ts';
import { useTask } from '../api/useTasks.ts';
import { DocumentList } from '../dossier/DocumentList.tsx';
import { PaperList } from '../dossier/PaperList.tsx';
import { useStepName } from '../i18n/useStepName.ts';
import { TaskDone } from '../task/TaskDone.tsx';
import { TaskHead } from '../task/TaskHead.tsx';
import { TaskLedger } from '../task/TaskLedger.tsx';
import { TaskWork } from '../task/TaskWork.tsx';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One task: what it is about, its form, and what happens after it. */
export function TaskPage() {
  const { taskId = '' } = useParams();
  const { data: task, error, refetch } = useTask(taskId);
  if (task) return <TaskBody key={taskId} task={task} />;
  if (error instanceof ApiProblem && error.details.status === 404) return <NotFoundPage />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />;
}

type Done = { readonly how: 'completed' | 'sentBack'; readonly revision: number };

function TaskBody({ task }: { readonly task: TaskView }) {
  const { data: dossier } = useDossier(task.dossierId);
  const [done, setDone] = useState<Done | null>(null);
  const stepName = useStepName();
  const isAfter = done !== null && dossier !== undefined && dossier.revision >= done.revision;
  return (
    <>
      <PageTitle title={stepName(task)} />
      <Stack>
        <TaskHead task={task} dossier={dossier} />
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            {done ? (
              <TaskDone task={task} how={done.how} dossier={isAfter ? dossier : undefined} />
            ) : (
              <TaskWork
                task={task}
                dossier={dossier}
                onDone={(how, revision) => setDone({ how, revision })}
              />
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack>
              {dossier ? <PaperList papers={dossier.papers} /> : null}
              {dossier ? <DocumentList dossier={dossier} taskId={task.taskId} /> : null}
              <TaskLedger ledger={task.ledger} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}
