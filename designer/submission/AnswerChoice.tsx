import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';

import type { Form } from '../../api/contract/forms.ts';
import type { AnswersAsked } from '../../api/contract/submissions.ts';
import { isAsked } from '../../engine/form/isAsked.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useSubmissionTexts } from './useSubmissionTexts.ts';

type Props = {
  readonly form: Form | null;
  readonly chosen: AnswersAsked;
  readonly onChange: (chosen: AnswersAsked) => void;
};

/** Which answers of the declaration the applicant has to correct: all, some, or none. */
export function AnswerChoice({ form, chosen, onChange }: Props) {
  const words = useSubmissionTexts();
  const { pick } = useTexts();
  const fields = form?.fields.filter(isAsked) ?? [];
  if (fields.length === 0) return null;
  const tick = (key: string, isTicked: boolean) => {
    const others = chosen === 'all' ? [] : chosen.filter((it) => it !== key);
    onChange(isTicked ? [...others, key] : others);
  };
  return (
    <Fieldset legend={words('decide.askAnswers')}>
      <Stack gap={6}>
        <Text fz="xs" c="dimmed">
          {words('decide.askAnswersHint')}
        </Text>
        <Checkbox
          label={words('decide.askAllAnswers')}
          checked={chosen === 'all'}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? 'all' : [])}
        />
        {fields.map(({ key, label }) => (
          <Checkbox
            key={key}
            label={pick(label)}
            checked={chosen === 'all' || chosen.includes(key)}
            disabled={chosen === 'all'}
            onChange={({ currentTarget: { checked } }) => tick(key, checked)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
