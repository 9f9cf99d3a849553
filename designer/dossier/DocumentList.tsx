import { Anchor, Stack, Text } from '@mantine/core';

import type { DocumentView, DossierView } from '../../api/contract/dossiers.ts';
import { documentHref } from '../api/useDossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { toSentence } from '../i18n/toSentence.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Section } from '../ui/Section.tsx';
import { UploadForm } from './UploadForm.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView; readonly taskId?: string };

const KILOBYTE = 1024;

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
          <DocumentLine
            key={document.documentId}
            dossierId={dossier.dossierId}
            document={document}
          />
        ))}
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

type LineProps = { readonly dossierId: string; readonly document: DocumentView };

function DocumentLine({ dossierId, document }: LineProps) {
  const told = useDossierTexts();
  const { title } = document;
  const kilobytes = Math.max(1, Math.round(document.sizeBytes / KILOBYTE));
  return (
    <div>
      <Anchor
        href={documentHref(dossierId, document.documentId)}
        download={document.fileName}
        fz="sm"
        fw={600}
        aria-label={told('documents.download', { title })}
      >
        {title}
      </Anchor>
      <Text fz="xs" c="dimmed">
        {told('documents.by', {
          size: told('documents.size', { kilobytes }),
          name: document.uploadedBy ?? told('history.system'),
          at: formatMoment(document.uploadedAt),
        })}
      </Text>
    </div>
  );
}
