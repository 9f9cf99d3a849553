import { List, Text } from '@mantine/core';

import type { AnswersAsked, SubmissionView } from '../../api/contract/submissions.ts';
import { fieldOrKey } from '../../engine/form/fieldOrKey.ts';
import { labelsAsked } from '../../engine/form/labelsAsked.ts';
import { ChangedAnswer } from '../form/ChangedAnswer.tsx';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';
import { useSubmissionTexts } from './useSubmissionTexts.ts';

type Props = { readonly submission: SubmissionView };

/** What has happened to a submission, with every answer that became another. */
export function SubmissionSteps({ submission }: Props) {
  const words = useSubmissionTexts();
  const { form, submittedAt, steps } = submission;
  return (
    <Section title={words('steps.title')}>
      <List size="sm" spacing="xs">
        <List.Item>
          {formatMoment(submittedAt)} – {words('steps.submitted')}
        </List.Item>
        {steps.map(({ act, at, personName, text, answersAsked, changes }) => (
          <List.Item key={`${at} ${act}`}>
            {formatMoment(at)} – {words(`steps.${act}`)}
            {personName ? ` (${personName})` : ''}
            {text ? <Text fz="sm">{text}</Text> : null}
            <Asked submission={submission} asked={answersAsked} />
            {changes.map(({ key, from, to }) => (
              <ChangedAnswer key={key} field={fieldOrKey(form, key)} from={from} to={to} />
            ))}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Asked({ submission, asked }: Props & { readonly asked: AnswersAsked }) {
  const words = useSubmissionTexts();
  const { pick } = useTexts();
  if (asked.length === 0) return null;
  const labels = labelsAsked(submission.form, asked);
  const names = labels === 'all' ? null : labels.map(pick).join('; ');
  return (
    <Text fz="sm">
      {names === null ? words('steps.askedAll') : words('steps.askedAnswers', { names })}
    </Text>
  );
}
