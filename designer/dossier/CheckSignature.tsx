import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { DocumentView } from '../../api/contract/documents.ts';
import type { SignatureCheckView } from '../../api/contract/signatures.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { request } from '../api/client.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossierId: string; readonly document: DocumentView };

/** Checks the signature of a document as it is stored, when asked to, and says what it is worth. */
export function CheckSignature({ dossierId, document }: Props) {
  const { pick } = useTexts();
  const told = useDossierTexts();
  const errorText = useErrorText();
  const { documentId, title } = document;
  const ids = [dossierId, 'documents', documentId].map(encodeURIComponent).join('/');
  const check = useQuery({
    queryKey: ['signature', dossierId, documentId],
    queryFn: () => request<SignatureCheckView>('GET', `/dossiers/${ids}/signature`),
    enabled: false,
  });
  return (
    <div role="status">
      {check.data ? (
        <Text fz="xs" c={check.data.outcome === 'valid' ? 'teal.9' : 'crimson.6'}>
          {pick(check.data.text)}
        </Text>
      ) : (
        <Button
          size="compact-xs"
          variant="subtle"
          px={0}
          loading={check.isFetching}
          aria-label={told('documents.checkNamed', { title })}
          onClick={() => void check.refetch()}
        >
          {told('documents.check')}
        </Button>
      )}
      {check.error ? (
        <Text fz="xs" c="crimson.6">
          {errorText(check.error)}
        </Text>
      ) : null}
    </div>
  );
}
