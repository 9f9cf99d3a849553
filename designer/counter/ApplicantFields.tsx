import { Checkbox, SimpleGrid, Textarea, TextInput } from '@mantine/core';

import { Section } from '../ui/Section.tsx';
import {
  REPRESENTATIVE_FIELDS,
  requiredFields,
  type CounterForm,
  type RequiredField,
} from './counterForm.ts';
import type { ChangeCounterForm } from './useCounterForm.ts';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly form: CounterForm;
  readonly onChange: ChangeCounterForm;
  readonly missing: readonly RequiredField[];
};

type TextField = RequiredField | 'email';

/** The applicant, and who hands in for them, as they will stand on the receipt. */
export function ApplicantFields({ form, onChange, missing }: Props) {
  const words = useCounterTexts();
  const field = (key: TextField, more: { type?: string; inputMode?: 'numeric' | 'tel' } = {}) => (
    <TextInput
      {...more}
      label={words(`applicant.${key}`)}
      value={form[key]}
      autoComplete="off"
      withAsterisk={requiredFields(form).some((required) => required === key)}
      error={missing.some((name) => name === key) ? words('applicant.missing') : undefined}
      onChange={(event) => onChange(key, event.currentTarget.value)}
    />
  );
  return (
    <Section title={words('applicant.title')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {field('name')}
        {field('idNumber', { inputMode: 'numeric' })}
        {field('phone', { type: 'tel', inputMode: 'tel' })}
        {field('email', { type: 'email' })}
      </SimpleGrid>
      <SimpleGrid cols={1} spacing="sm" mt="sm">
        {field('address')}
        <Checkbox
          label={words('applicant.hasRepresentative')}
          checked={form.hasRepresentative}
          onChange={(event) => onChange('hasRepresentative', event.currentTarget.checked)}
        />
        {form.hasRepresentative ? (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {REPRESENTATIVE_FIELDS.map((key) => (
              <div key={key}>{field(key)}</div>
            ))}
          </SimpleGrid>
        ) : null}
        <Textarea
          label={words('applicant.content')}
          description={words('applicant.contentHint')}
          autosize
          value={form.content}
          onChange={(event) => onChange('content', event.currentTarget.value)}
        />
      </SimpleGrid>
    </Section>
  );
}
