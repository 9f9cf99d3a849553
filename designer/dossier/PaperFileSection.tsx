import { Button, Group, Text } from '@mantine/core';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useAcceptPaperFile } from '../api/useDossierLife.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView };

/** The papers on their way to the agency that works on them; nothing where none go anywhere. */
export function PaperFileSection({ dossier }: Props) {
  const told = useDossierTexts();
  const errorText = useErrorText();
  const accept = useAcceptPaperFile();
  const { paperFile, dossierId } = dossier;
  if (paperFile === null) return null;
  const { toAgencyName, isOutside, dueAt, acceptedAt, acceptedBy, isLate } = paperFile;
  const mark = isLate ? { c: 'crimson.6' } : {};
  return (
    <Section title={told('paperFile.title')}>
      <Text fz="sm">
        {told(isOutside ? 'paperFile.outside' : 'paperFile.to', { toAgencyName })}
      </Text>
      {acceptedAt === null ? (
        <Group justify="space-between" gap="xs" mt={4}>
          <Text fz="sm" fw={600} {...mark}>
            {told(isLate ? 'paperFile.late' : 'paperFile.due', { at: formatMoment(dueAt) })}
          </Text>
          {dossier.allowed.acceptPaper === true ? (
            <Button
              size="xs"
              loading={accept.isPending}
              onClick={() =>
                accept.mutate(
                  { dossierId },
                  { onSuccess: () => notifyDone(told('paperFile.done')) },
                )
              }
            >
              {told('paperFile.accept')}
            </Button>
          ) : null}
        </Group>
      ) : (
        <Text fz="sm" {...mark}>
          {told(isLate ? 'paperFile.acceptedLate' : 'paperFile.accepted', {
            name: acceptedBy ?? '',
            at: formatMoment(acceptedAt),
            due: formatMoment(dueAt),
          })}
        </Text>
      )}
      {accept.error ? (
        <Text c="crimson.6" role="alert">
          {errorText(accept.error)}
        </Text>
      ) : null}
    </Section>
  );
}
