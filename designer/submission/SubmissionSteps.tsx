import { List, Text } from '@mantine/core';

import type { FormField } from '../../api/contract/forms.ts';
import type { AnswersAsked, SubmissionView } from '../../api/contract/submissions.ts';
import { ChangedAnswer } from '../form/ChangedAnswer.tsx';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';
import { useSubmissionTexts } from './useSubmissionTexts.ts';

type Props = { readonly submission: SubmissionView };

/** What has happened to a submission, with every answer that became another. */
export function SubmissionSteps({ submission }: Props) {
  const words = useSubmissionTexts();
  const { submittedAt, steps } = submission;
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
              <ChangedAnswer key={key} field={fieldOf(submission, key)} from={from} to={to} />
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
  const names =
    asked === 'all' ? null : asked.map((key) => pick(fieldOf(submission, key).label)).join('; ');
  return (
    <Text fz="sm">
      {names === null ? words('steps.askedAll') : words('steps.askedAnswers', { names })}
    </Text>
  );
}

/** The field as the form has it today; of one that it has no more the key says what it was. */
function fieldOf({ form }: SubmissionView, key: string): FormField {
  const found = form?.fields.find((field) => field.key === key);
  return found ?? { key, label: { vi: key, en: key }, kind: 'text', required: false };
}
