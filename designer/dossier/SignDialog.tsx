import type { DocumentView } from '../../api/contract/documents.ts';
import { useSignDocument } from '../api/useDocuments.ts';
import { notifyDone } from '../ui/notify.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = {
  readonly dossierId: string;
  readonly document: DocumentView;
  readonly onClose: () => void;
};

/** Signs a document, with the reason that the signature will tell. */
export function SignDialog({ dossierId, document, onClose }: Props) {
  const told = useDossierTexts();
  const sign = useSignDocument();
  const { title, documentId } = document;
  const send = (reason: string): void => {
    const done = (): void => {
      notifyDone(told('documents.signed', { title }));
      onClose();
    };
    sign.mutate({ dossierId, documentId, reason }, { onSuccess: done });
  };
  return (
    <ReasonDialog
      title={told('documents.signNamed', { title })}
      hint={told('documents.signHint')}
      label={told('documents.signReason')}
      submit={told('documents.sign')}
      isPending={sign.isPending}
      error={sign.error}
      onSubmit={send}
      onClose={onClose}
    />
  );
}
