import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';

import type { AnswersAsked, SubmissionView } from '../../api/contract/submissions.ts';
import { receiptHref } from '../api/useDossiers.ts';
import { useDecideSubmission } from '../api/useSubmissions.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { CompetentAgency } from '../counter/CompetentAgency.tsx';
import { ReasonDialog } from '../dossier/ReasonDialog.tsx';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { Facts } from '../ui/Facts.tsx';
import { notifyDone } from '../ui/notify.ts';
import { ReasonButton } from '../ui/ReasonButton.tsx';
import { Section } from '../ui/Section.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import type { Ticks } from './SubmissionPapers.tsx';
import { useSubmissionAuthority } from './useSubmissionAuthority.ts';
import { useSubmissionTexts } from './useSubmissionTexts.ts';

/** Status: the office has to decide. */
const WAITS = 1;

type Props = { readonly submission: SubmissionView; readonly ticks: Ticks };

/** Receiving, asking for a supplement, refusing; afterwards what came of it. */
export function SubmissionDecision({ submission, ticks }: Props) {
  const words = useSubmissionTexts();
  const { dossier, supplementDueAt, checkDueAt } = submission;
  return (
    <Section title={words('decide.title')}>
      {dossier ? (
        <Received dossier={dossier} />
      ) : (
        <Stack align="flex-start">
          <Facts
            facts={[
              [words('checkDueAt'), checkDueAt ? formatMoment(checkDueAt) : null],
              [
                words('states.asked'),
                supplementDueAt
                  ? words('decide.supplementDueAt', { at: formatMoment(supplementDueAt) })
                  : null,
              ],
            ]}
          />
          {submission.status === WAITS ? (
            <Choices submission={submission} ticks={ticks} />
          ) : (
            <StatusBadge status={submission.status} outcome={null} />
          )}
        </Stack>
      )}
      <Forms forms={submission.printedForms} />
    </Section>
  );
}

function Choices({ submission, ticks }: Props) {
  const words = useSubmissionTexts();
  const errorText = useErrorText();
  const [dialog, setDialog] = useState<'ask' | 'refuse' | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [answersAsked, setAnswersAsked] = useState<AnswersAsked>([]);
  const decide = useDecideSubmission(submission.submissionId);
  const { papers, allowed } = submission;
  const authority = useSubmissionAuthority(submission);
  const missing = papers.filter(
    ({ paperKey, required }) => required && ticks[paperKey]?.isInOrder !== true,
  );
  const accept = () => {
    setChecked(true);
    if (missing.length > 0 || authority.isMissing || decide.isPending) return;
    const inOrder = papers.filter(({ paperKey }) => ticks[paperKey]?.isInOrder);
    decide.mutate(
      {
        way: 'accept',
        competentAgencyId: authority.agencyId,
        papers: inOrder.map(({ paperKey }) => ({
          paperKey,
          verifiedAgainstOriginal: ticks[paperKey]?.isVerified === true,
        })),
      },
      {
        onSuccess: ({ dossier }) =>
          notifyDone(words('decide.accepted', { code: dossier?.code ?? '' })),
      },
    );
  };
  const names = missing.map(({ name }) => name).join('; ');
  const wrong = isChecked && missing.length > 0 ? words('decide.missing', { papers: names }) : null;
  const message = wrong ?? (decide.error && dialog === null ? errorText(decide.error) : null);
  return (
    <>
      {allowed.accept === true ? <Text fz="sm">{words('decide.hint')}</Text> : null}
      <AuthorityChoice
        authority={authority}
        isShown={allowed.accept === true}
        isChecked={isChecked}
      />
      {message ? (
        <Alert color="crimson" role="alert">
          <Text c="black" fz="sm">
            {message}
          </Text>
        </Alert>
      ) : null}
      <ReasonButton allowed={allowed.accept} label={words('decide.accept')} onClick={accept} />
      <ReasonButton
        variant="default"
        allowed={allowed.askSupplement}
        label={words('decide.ask')}
        onClick={() => setDialog('ask')}
      />
      <ReasonButton
        variant="default"
        allowed={allowed.refuse}
        label={words('decide.refuse')}
        onClick={() => setDialog('refuse')}
      />
      {dialog ? (
        <ReasonDialog
          title={words(`decide.${dialog}Title`)}
          hint={words(`decide.${dialog}Hint`)}
          label={words(`decide.${dialog}Label`)}
          submit={words(`decide.${dialog}`)}
          isPending={decide.isPending}
          error={decide.error}
          onClose={() => setDialog(null)}
          onSubmit={(text) =>
            decide.mutate(
              dialog === 'ask' ? { way: dialog, text, answersAsked } : { way: dialog, text },
              {
                onSuccess: () => {
                  setDialog(null);
                  notifyDone(words(dialog === 'ask' ? 'decide.asked' : 'decide.refused'));
                },
              },
            )
          }
        >
          {dialog === 'ask' ? (
            <AnswerChoice form={submission.form} chosen={answersAsked} onChange={setAnswersAsked} />
          ) : null}
        </ReasonDialog>
      ) : null}
    </>
  );
}

type AuthorityProps = {
  readonly authority: ReturnType<typeof useSubmissionAuthority>;
  readonly isShown: boolean;
  readonly isChecked: boolean;
};

function AuthorityChoice({ authority, isShown, isChecked }: AuthorityProps) {
  if (!isShown) return null;
  return (
    <CompetentAgency
      agencies={authority.agencies}
      byLevel={authority.byLevel}
      value={authority.chosenId}
      isMissing={isChecked && authority.isMissing}
      onChange={authority.choose}
    />
  );
}

/** What was asked or refused, on paper. */
function Forms({ forms }: { readonly forms: SubmissionView['printedForms'] }) {
  const words = useSubmissionTexts();
  const { pick } = useTexts();
  return forms.map((form) => (
    <Text key={form.kind} fz="sm" mt="sm">
      <Anchor href={form.url} target="_blank" rel="noreferrer" fz="sm">
        {words('decide.print', { number: form.number, name: pick(form.name) })}
      </Anchor>
    </Text>
  ));
}

type ReceivedProps = { readonly dossier: NonNullable<SubmissionView['dossier']> };

function Received({ dossier }: ReceivedProps) {
  const words = useSubmissionTexts();
  return (
    <Stack role="status">
      <Text fw={600}>{words('decide.accepted', { code: dossier.code })}</Text>
      <Button component="a" href={receiptHref(dossier.dossierId)} target="_blank" rel="noreferrer">
        {words('decide.receipt')}
      </Button>
      <Button component={Link} to={paths.dossier(dossier)} variant="default">
        {words('decide.dossier', { code: dossier.code })}
      </Button>
    </Stack>
  );
}
