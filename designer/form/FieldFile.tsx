import { Anchor, Loader, Text } from '@mantine/core';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useUploadDocument } from '../api/useDocuments.ts';
import { documentHref, useDossier } from '../api/useDossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { FilePicker } from '../ui/FilePicker.tsx';
import { useErrorText } from '../answer/useErrorText.ts';
import { fieldId } from './fieldId.ts';

type Props = {
  readonly field: FormField;
  readonly dossierId: string;
  readonly taskId: string;
  /** Id of the document uploaded for this field. */
  readonly documentId: JsonValue | undefined;
  readonly isDisabled: boolean;
  readonly onUploaded: (documentId: string) => void;
};

/**
 * A field of kind `file`: the file is uploaded at once, and the field's value is the document's id.
 */
export function FieldFile(props: Props) {
  const { t, pick } = useTexts();
  const errorText = useErrorText();
  const { data: dossier } = useDossier(props.dossierId);
  const upload = useUploadDocument();
  const { dossierId, taskId, documentId } = props;
  const document = dossier?.documents.find((entry) => entry.documentId === documentId);
  const send = (file: File) =>
    upload.mutate(
      { dossierId, taskId, file, title: file.name },
      { onSuccess: (stored) => props.onUploaded(stored.documentId) },
    );
  return (
    <>
      {document ? (
        <Anchor fz="sm" href={documentHref(dossierId, document.documentId)} download>
          {document.title}
        </Anchor>
      ) : null}
      <FilePicker
        id={fieldId(props.field.key)}
        label={t('task.form.filePick', { field: pick(props.field.label) })}
        fileName={document?.fileName ?? null}
        isDisabled={props.isDisabled || upload.isPending}
        onPick={send}
      />
      {upload.isPending ? <Loader size="xs" /> : null}
      {upload.error ? (
        <Text c="crimson.6" fz="sm" role="alert">
          {errorText(upload.error)}
        </Text>
      ) : null}
    </>
  );
}
