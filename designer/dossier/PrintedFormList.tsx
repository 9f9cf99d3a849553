import { Anchor, List, Text } from '@mantine/core';

import type { PrintedFormView } from '../../api/contract/printedForms.ts';
import { usePrintedForms } from '../api/usePrintedForms.ts';
import { Answer } from '../answer/Answer.tsx';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossierId: string };

/** The standard forms that apply to the dossier now, each a PDF file. */
export function PrintedFormList({ dossierId }: Props) {
  const told = useDossierTexts();
  return (
    <Section title={told('forms.title')}>
      <Answer query={usePrintedForms(dossierId)}>
        {(forms) => (
          <>
            <List listStyleType="none" fz="sm" spacing={4}>
              {forms.map((form) => (
                <List.Item key={form.kind}>
                  <FormLink form={form} />
                </List.Item>
              ))}
            </List>
            <Text fz="xs" c="dimmed" mt="xs">
              {told('forms.hint')}
            </Text>
          </>
        )}
      </Answer>
    </Section>
  );
}

function FormLink({ form }: { readonly form: PrintedFormView }) {
  const { pick } = useTexts();
  const told = useDossierTexts();
  return (
    <>
      <Anchor href={form.url} target="_blank" rel="noreferrer" fz="sm">
        {told('forms.number', { number: form.number })} – {pick(form.name)}
      </Anchor>{' '}
      <Text span fz="xs" c="dimmed">
        {told(`forms.edition.${form.edition}`)}
      </Text>
    </>
  );
}
