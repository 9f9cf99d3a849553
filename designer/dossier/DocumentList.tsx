import { Anchor, Stack, Text } from '@mantine/core';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { toSentence } from '../i18n/toSentence.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';
import { Section } from '../ui/Section.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { UploadForm } from './UploadForm.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView; readonly taskId?: string };

/** The electronic documents of a dossier, to download, and to add one where that is allowed. */
export function DocumentList({ dossier, taskId }: Props) {
  const { pick } = useTexts();
  const told = useDossierTexts();
  const { upload } = dossier.allowed;
  return (
    <Section title={told('documents.title')}>
      <Stack gap="sm">
        {dossier.documents.length === 0 ? (
          <Text c="dimmed" fz="sm">
            {told('documents.none')}
          </Text>
        ) : null}
        {dossier.documents.map((document) => (
          <DocumentLine key={document.documentId} dossier={dossier} document={document} />
        ))}
        {dossier.documents.some(({ signature }) => signature !== null) ? (
          <Anchor href={`${paths.tracking()}/signature`} target="_blank" fz="sm">
            {told('documents.checkFile')}
          </Anchor>
        ) : null}
        {upload === true ? (
          <UploadForm dossierId={dossier.dossierId} {...(taskId ? { taskId } : {})} />
        ) : (
          <Text c="dimmed" fz="sm">
            {toSentence(pick(upload.reason))}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
