import { Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';

import type { DocumentView } from '../../api/contract/documents.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly signature: NonNullable<DocumentView['signature']> };

const ICON_SIZE = 14;

/** Who signed the document, as what and when; that a test certificate did, where it did. */
export function SignatureLine({ signature }: Props) {
  const postName = usePostName();
  const told = useDossierTexts();
  const { at, personName, post, isTest } = signature;
  const name = personName ?? '';
  return (
    <Text fz="xs" fw={600} c="teal.9">
      <IconCertificate size={ICON_SIZE} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
      {told('documents.signedBy', { name, post: postName(post), at: formatMoment(at) })}
      {isTest ? ` · ${told('documents.testCertificate')}` : null}
    </Text>
  );
}
