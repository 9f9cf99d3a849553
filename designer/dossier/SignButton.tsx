import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { DocumentView } from '../../api/contract/documents.ts';
import { useDossierTexts } from './useDossierTexts.ts';

const SignDialog = lazy(async () => ({
  default: (await import('./SignDialog.tsx')).SignDialog,
}));

type Props = { readonly dossierId: string; readonly document: DocumentView };

/** Opens the dialog in which a document is signed. */
export function SignButton({ dossierId, document }: Props) {
  const told = useDossierTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        flex="none"
        aria-label={told('documents.signNamed', { title: document.title })}
        onClick={() => setOpen(true)}
      >
        {told('documents.sign')}
      </Button>
      {isOpen ? (
        <Suspense>
          <SignDialog dossierId={dossierId} document={document} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
