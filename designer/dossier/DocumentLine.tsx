import { Anchor, Group, Stack, Text } from '@mantine/core';

import type { DocumentView } from '../../api/contract/documents.ts';
import type { DossierView } from '../../api/contract/dossiers.ts';
import { documentHref } from '../api/useDossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { CheckSignature } from './CheckSignature.tsx';
import { SignatureLine } from './SignatureLine.tsx';
import { SignButton } from './SignButton.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView; readonly document: DocumentView };

const KILOBYTE = 1024;
const PDF = 'application/pdf';

/** One document: its name to download it by, who added it, and its signature or the way to it. */
export function DocumentLine({ dossier, document }: Props) {
  const told = useDossierTexts();
  const { title, signature, mediaType } = document;
  const kilobytes = Math.max(1, Math.round(document.sizeBytes / KILOBYTE));
  const isSignable = signature === null && mediaType === PDF && dossier.allowed.sign === true;
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
      <Stack gap={0}>
        <Anchor
          href={documentHref(dossier.dossierId, document.documentId)}
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
        {document.reusedFrom ? (
          <Text fz="xs" c="dimmed">
            {told('papers.result', { code: document.reusedFrom.dossierCode })}
          </Text>
        ) : null}
        {signature ? <SignatureLine signature={signature} /> : null}
        {signature ? <CheckSignature dossierId={dossier.dossierId} document={document} /> : null}
      </Stack>
      {isSignable ? <SignButton dossierId={dossier.dossierId} document={document} /> : null}
    </Group>
  );
}
