import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { FeedbackRow } from '../../api/contract/service.ts';
import { Answer } from '../answer/Answer.tsx';
import { useMe } from '../api/useSession.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { paths } from '../paths.ts';
import { AnswerForm } from '../service/AnswerForm.tsx';
import { useFeedback } from '../service/useService.ts';
import { useServiceTexts } from '../service/useServiceTexts.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** For the head of the one-stop unit: what applicants wrote, what is due first. */
export function FeedbackPage() {
  const words = useServiceTexts();
  const me = useMe();
  const query = useFeedback();
  if (me.can['feedback.answer'] !== true) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={words('feedback.title')} />
      <Answer query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words('feedback.none')} hint={words('feedback.noneHint')} />
          ) : (
            <Stack>
              {rows.map((row) => (
                <Row key={row.feedbackId} row={row} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </>
  );
}

function Row({ row }: { readonly row: FeedbackRow }) {
  const words = useServiceTexts();
  const { dossierId, dossierCode, applicantName, text, askedAt } = row;
  return (
    <Paper component="article" aria-label={dossierCode}>
      <Text fz="sm" c="dimmed">
        <Anchor component={Link} to={paths.dossier({ dossierId })}>
          {dossierCode}
        </Anchor>{' '}
        · {applicantName} · {words('feedback.askedAt', { at: formatMoment(askedAt) })}
      </Text>
      <Text my="xs" style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
      <Standing row={row} />
      {row.answer === null ? <AnswerForm feedbackId={row.feedbackId} /> : null}
    </Paper>
  );
}

function Standing({ row: { isLate, dueAt, answer, answeredAt } }: { readonly row: FeedbackRow }) {
  const words = useServiceTexts();
  const mark = isLate ? { c: 'crimson.6' } : {};
  const due = formatMoment(dueAt);
  if (answeredAt === null) {
    return (
      <Text fz="sm" fw={600} {...mark}>
        {words(isLate ? 'feedback.late' : 'feedback.due', { at: due })}
      </Text>
    );
  }
  const at = formatMoment(answeredAt);
  return (
    <>
      <Text fz="sm" {...mark}>
        {words(isLate ? 'feedback.answeredLate' : 'feedback.answeredAt', { at, due })}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{answer}</Text>
    </>
  );
}
