import { Badge, Code, Modal, Table, Text, Title } from '@mantine/core';

import type { Form, FormField } from '../../../api/contract/forms.ts';
import { FormPreview } from '../forms/FormPreview.tsx';
import '../forms/formEditor.css';
import { useBuilderTexts } from '../forms/useBuilderTexts.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { useReviewTexts } from './useReviewTexts.ts';

type FormDialogProps = { readonly form: Form; readonly onClose: () => void };

/** A form to look at: what its fields ask for, and the form itself, which can be tried. */
export function FormDialog({ form, onClose }: FormDialogProps) {
  useReturnFocus();
  const { t } = useReviewTexts();
  const { t: builder, pick } = useBuilderTexts();
  return (
    <Modal
      opened
      size="80rem"
      onClose={onClose}
      title={t('look.formTitle', { name: pick(form.title) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className="form-look">
        <section aria-label={builder('list.title')}>
          <Table fz="xs" verticalSpacing={4} aria-label={builder('list.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{builder('field.label')}</Table.Th>
                <Table.Th>{builder('field.kind')}</Table.Th>
                <Table.Th>{t('look.rule')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {form.fields.map((field) => (
                <Table.Tr key={field.key}>
                  <Table.Td>
                    {pick(field.label)} <Code>{field.key}</Code>
                  </Table.Td>
                  <Table.Td>{builder(`kinds.${field.kind}`)}</Table.Td>
                  <Table.Td>
                    <FieldRules field={field} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {form.fields.length === 0 ? <Text fz="sm">{t('look.noFields')}</Text> : null}
        </section>
        <section className="form-builder-preview" aria-label={builder('preview.title')}>
          <Title order={3} fz="sm" mb="xs">
            {builder('preview.title')}
          </Title>
          <FormPreview form={form} />
        </section>
      </div>
    </Modal>
  );
}

function FieldRules({ field }: { readonly field: FormField }) {
  const { t } = useReviewTexts();
  const { t: builder } = useBuilderTexts();
  const { required, readOnly, formula, visibleWhen } = field;
  return (
    <>
      {required ? (
        <Badge size="xs" variant="light">
          {builder('list.required')}
        </Badge>
      ) : null}
      {readOnly ? <Text fz="xs">{t('look.readOnly')}</Text> : null}
      {formula ? (
        <Text fz="xs">
          {t('look.formula')} <Code>{formula}</Code>
        </Text>
      ) : null}
      {visibleWhen ? (
        <Text fz="xs">
          {t('look.visibleWhen')} <Code>{visibleWhen}</Code>
        </Text>
      ) : null}
    </>
  );
}
