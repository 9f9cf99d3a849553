import { Stack, Textarea } from '@mantine/core';

import type { FormField } from '../../../../api/contract/forms.ts';
import type { FormProblem } from '../../../../engine/form/formProblem.ts';
import { sayFormProblem } from '../../../../engine/form/texts/sayFormProblem.ts';
import { conditionFields } from '../../../../engine/model/conditionFields.ts';
import { ConditionBuilder } from '../../panel/ConditionBuilder.tsx';
import { useBuilderTexts } from '../useBuilderTexts.ts';

type FeelSettingProps = {
  readonly part: NonNullable<FormProblem['part']>;
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly problems: readonly FormProblem[];
  /** Fields to choose from, for a condition; null for a formula. */
  readonly choose: readonly FormField[] | null;
  readonly onChange: (text: string) => void;
};

/** A FEEL text of a field, checked while it is typed against the fields that it may read. */
export function FeelSetting({
  part,
  problems,
  choose,
  value,
  onChange,
  ...words
}: FeelSettingProps) {
  const { pick } = useBuilderTexts();
  const wrong = problems.find((problem) => problem.part === part);
  const fields = choose && conditionFields([{ key: '', title: NO_TITLE, fields: choose }]);
  return (
    <Stack gap={4}>
      {fields ? <ConditionBuilder fields={fields} text={value} onChange={onChange} /> : null}
      <Textarea
        {...words}
        size="xs"
        autosize
        minRows={1}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        error={wrong ? pick(sayFormProblem(wrong)) : undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  );
}

const NO_TITLE = { vi: '', en: '' };
