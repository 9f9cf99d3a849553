import { Anchor, Loader, Text } from '@mantine/core';

import type { JsonValue } from '../../api/contract/primitives.ts';
import { documentHref, useDossier, useUploadDocument } from '../api/useDossiers.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useErrorText } from '../ui/useErrorText.ts';
import { fieldId } from './fieldId.ts';

type Props = {
  readonly fieldKey: string;
  readonly dossierId: string;
  readonly taskId: string;
  /** Id of the document uploaded for this field. */
  readonly documentId: JsonValue | undefined;
  readonly isDisabled: boolean;
  readonly onUploaded: (documentId: string) => void;
};

/**
 A field of kind `file`: the file is uploaded at once, and the field's value is the document's
 id.
 */
export function FieldFile(props: Props) {
  const { t } = useTexts();
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
      <Text fz="sm">
        {document ? (
          <Anchor href={documentHref(dossierId, document.documentId)} download>
            {document.title}
          </Anchor>
        ) : (
          t('task.form.fileNone')
        )}
      </Text>
      <input
        id={fieldId(props.fieldKey)}
        type="file"
        className="lt-file"
        disabled={props.isDisabled || upload.isPending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) send(file);
        }}
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
