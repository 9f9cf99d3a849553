import { Anchor, Badge, Grid, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';

import type { SubmissionView } from '../../api/contract/submissions.ts';
import { ApiProblem } from '../api/apiProblem.ts';
import { useSubmission } from '../api/useSubmissions.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';
import { ShownField } from '../form/ShownField.tsx';
import { paths } from '../paths.ts';
import { SubmissionDecision } from '../submission/SubmissionDecision.tsx';
import { SubmissionPapers, type Ticks } from '../submission/SubmissionPapers.tsx';
import { SubmissionSteps } from '../submission/SubmissionSteps.tsx';
import { useSubmissionTexts } from '../submission/useSubmissionTexts.ts';
import { Facts } from '../ui/Facts.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Section } from '../ui/Section.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One submission: who applies for what, with which papers; and what the office decides. */
export function SubmissionPage() {
  const { submissionId = '' } = useParams();
  const { data, error, refetch } = useSubmission(submissionId);
  if (data) return <Body key={submissionId} submission={data} />;
  if (error instanceof ApiProblem && error.details.status === 404) return <NotFoundPage />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />;
}

type Props = { readonly submission: SubmissionView };

function Body({ submission }: Props) {
  const words = useSubmissionTexts();
  const [ticks, setTicks] = useState<Ticks>({});
  return (
    <>
      <PageTitle title={words('one', { number: submission.number })} />
      <Group mb="sm">
        <StatusBadge status={submission.status} outcome={null} />
        <Text fw={600}>{submission.procedureName}</Text>
        <Anchor component={Link} to={paths.submissions()} fz="sm">
          {words('back')}
        </Anchor>
      </Group>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <SubmissionPapers submission={submission} ticks={ticks} onTick={setTicks} />
            <Declared submission={submission} />
            <ApplicantSection submission={submission} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <SubmissionDecision submission={submission} ticks={ticks} />
            <SubmissionSteps submission={submission} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function ApplicantSection({ submission }: Props) {
  const words = useSubmissionTexts();
  const told = useDossierTexts();
  const { applicant, representative, returnChannel, placeName } = submission;
  const { name, idNumber, address, phone, email } = applicant;
  const standsIn = representative
    ? `${representative.name} (${representative.idNumber}), ${representative.authority}`
    : null;
  return (
    <Section title={words('applicantTitle')}>
      <Facts
        facts={[
          [words('applicant'), name],
          [words('idNumber'), idNumber],
          [words('address'), address],
          [words('phone'), phone],
          [words('email'), email],
          [words('representative'), standsIn],
          [words('place'), placeName],
          [words('returnChannel'), told(`channel.${returnChannel}`)],
        ]}
      />
    </Section>
  );
}

function Declared({ submission: { form, variables, steps } }: Props) {
  const words = useSubmissionTexts();
  const shown =
    form?.fields.filter(({ kind, key }) => kind !== 'heading' && key in variables) ?? [];
  if (shown.length === 0) return null;
  const corrected = new Set(steps.flatMap(({ changes }) => changes.map(({ key }) => key)));
  return (
    <Section title={words('declaration')}>
      <Stack gap="xs">
        {shown.map((field) => (
          <Group key={field.key} justify="space-between" align="flex-start" wrap="nowrap">
            <ShownField field={field} value={variables[field.key]} />
            {corrected.has(field.key) ? (
              <Badge variant="light" color="navy" flex="none">
                {words('corrected')}
              </Badge>
            ) : null}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
