import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';

import { Section } from '../ui/Section.tsx';
import type { SubmitDraft, TextKey } from './submitDraft.ts';
import type { ChangeDraft } from './useSubmitDraft.ts';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = {
  readonly draft: SubmitDraft;
  readonly change: ChangeDraft;
  readonly missing: readonly TextKey[];
};

type Field = { readonly type?: string; readonly inputMode?: 'numeric' | 'tel' };

/** Whose dossier it is, and who hands it in. */
export function ApplicantPart({ draft, change, missing }: Props) {
  const words = useSubmitTexts();
  const field = (key: TextKey, autoComplete: string, more: Field = {}) => (
    <TextInput
      {...more}
      label={words(`fill.${key}`)}
      {...(key === 'email' ? { description: words('fill.emailHint') } : {})}
      autoComplete={autoComplete}
      withAsterisk={key !== 'email'}
      error={missing.includes(key) ? words('fill.missing') : undefined}
      value={draft[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Section title={words('fill.applicant')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {field('name', 'name')}
          {field('idNumber', 'off', { inputMode: 'numeric' })}
          {field('phone', 'tel', { type: 'tel', inputMode: 'tel' })}
          {field('email', 'email', { type: 'email' })}
        </SimpleGrid>
        {field('address', 'street-address')}
        <Checkbox
          label={words('fill.onBehalf')}
          checked={draft.isOnBehalf}
          onChange={(event) => change({ isOnBehalf: event.currentTarget.checked })}
        />
        {draft.isOnBehalf ? (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {field('representativeName', 'off')}
            {field('representativeId', 'off', { inputMode: 'numeric' })}
            {field('authority', 'off')}
          </SimpleGrid>
        ) : null}
      </Stack>
    </Section>
  );
}
