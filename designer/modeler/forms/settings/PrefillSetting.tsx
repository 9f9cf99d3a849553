import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { FormField } from '../../../../api/contract/forms.ts';
import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';
import { FeelSetting } from './FeelSetting.tsx';

const WRITTEN = 'written';

/**
 * What stands in the field when the form is opened: an earlier field, the applicant, or nothing.
 */
export function PrefillSetting({ row, known, problems, onChange }: FieldSettingsProps) {
  const { t, pick } = useBuilderTexts();
  const [isWriting, setWriting] = useState(false);
  const { field } = row;
  const { prefill } = field;
  const offered = [
    ...applicantParts(field).map(({ value, text }) => ({ value, label: t(`source.${text}`) })),
    ...known
      .filter(({ kind, key }) => kind === field.kind && key !== field.key)
      .map(({ key, label }) => ({ value: key, label: pick(label) })),
  ];
  const isOffered = prefill === undefined || offered.some(({ value }) => value === prefill);
  const isShown = isWriting || !isOffered;
  const set = (text: string | undefined, about: string | null) =>
    onChange({ ...row, field: { ...field, prefill: text } }, about);
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('source.prefill')}
        value={isShown ? WRITTEN : (prefill ?? '')}
        data={[
          { value: '', label: t('source.prefillNone') },
          ...offered,
          { value: WRITTEN, label: t('source.prefillOther') },
        ]}
        onChange={({ currentTarget: { value } }) => {
          setWriting(value === WRITTEN);
          if (value !== WRITTEN) set(value === '' ? undefined : value, null);
        }}
      />
      {isShown ? (
        <FeelSetting
          part="prefill"
          label={t('source.prefill')}
          description={t('source.prefillHint')}
          value={prefill ?? ''}
          problems={problems}
          choose={null}
          onChange={(text) => set(text === '' ? undefined : text, 'prefill')}
        />
      ) : null}
    </>
  );
}

type Offer = { readonly value: string; readonly text: 'applicant' | ApplicantPart };
type ApplicantPart = 'applicantName' | 'applicantNumber' | 'applicantAddress' | 'applicantPhone';

/** What the receipt says of who handed the dossier in. */
function applicantParts({ kind }: FormField): readonly Offer[] {
  const rest = 'name: applicant.name, address: applicant.address, phone: applicant.phone';
  if (kind === 'person') {
    return [{ value: `{idNumber: applicant.idNumber, ${rest}}`, text: 'applicant' }];
  }
  if (kind === 'business') {
    return [{ value: `{taxCode: applicant.idNumber, ${rest}}`, text: 'applicant' }];
  }
  if (kind !== 'text') return [];
  return [
    { value: 'applicant.name', text: 'applicantName' },
    { value: 'applicant.idNumber', text: 'applicantNumber' },
    { value: 'applicant.address', text: 'applicantAddress' },
    { value: 'applicant.phone', text: 'applicantPhone' },
  ];
}
