import { Alert, Button, FileButton, Group, List, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';

import type { Form } from '../../../api/contract/forms.ts';
import type { LeftOver } from '../../../engine/form/formJs/formJsSchema.ts';
import { fromFormJs } from '../../../engine/form/formJs/fromFormJs.ts';
import { toFormJs } from '../../../engine/form/formJs/toFormJs.ts';
import type { Json } from '../../../engine/model/json.ts';
import { downloadFile } from '../downloadFile.ts';
import { useBuilderTexts } from './useBuilderTexts.ts';

type FormJsButtonsProps = { readonly form: Form; readonly onImport: (form: Form) => void };
type Report = { readonly count: number; readonly left: readonly LeftOver[] };

/**
 * A form goes to form-js and comes from it, with a list of what the other side has no place for.
 */
export function FormJsButtons({ form, onImport }: FormJsButtonsProps) {
  const { t } = useBuilderTexts();
  const [report, setReport] = useState<Report | 'unreadable' | null>(null);
  const send = () => {
    const { schema, left } = toFormJs(form);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    downloadFile(`${form.key}.form`, { content: text, type: 'application/json' });
    setReport({ count: form.fields.length, left });
  };
  const take = async (file: File | null) => {
    if (file === null) return;
    const read = await readForm(await file.text());
    setReport(read === null ? 'unreadable' : { count: read.form.fields.length, left: read.left });
    if (read !== null) onImport({ ...read.form, key: form.key });
  };
  return (
    <>
      <Group gap="xs">
        <FileButton accept=".form,.json,application/json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconUpload size={14} aria-hidden />}
            >
              {t('formJs.import')}
            </Button>
          )}
        </FileButton>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={send}
        >
          {t('formJs.export')}
        </Button>
      </Group>
      {report === null ? null : <FormJsReport report={report} onDone={() => setReport(null)} />}
    </>
  );
}

type ReportProps = { readonly report: Report | 'unreadable'; readonly onDone: () => void };

function FormJsReport({ report, onDone }: ReportProps) {
  const { t } = useBuilderTexts();
  const isUnreadable = report === 'unreadable';
  const left = isUnreadable ? [] : report.left;
  return (
    <Alert color={isUnreadable ? 'crimson' : 'navy'} role="status" title={t('formJs.title')}>
      <Text fz="sm" c="black">
        {isUnreadable ? t('formJs.unreadable') : t('formJs.mapped', { count: report.count })}{' '}
        {!isUnreadable && left.length === 0 ? t('formJs.allMapped') : ''}
      </Text>
      {left.length === 0 ? null : (
        <>
          <Text fz="sm" c="black">
            {t('formJs.left', { count: left.length })}
          </Text>
          <List size="xs">
            {left.map(({ of, what }, at) => (
              <List.Item key={at} c="black">
                {of}: {what}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Button size="compact-xs" mt={6} variant="default" onClick={onDone}>
        {t('formJs.done')}
      </Button>
    </Alert>
  );
}

/** Null for what is no JSON, no form-js form, or a form that could not be saved here. */
async function readForm(text: string) {
  const json = parseJson(text);
  const read = json === undefined ? null : fromFormJs(json);
  if (read === null || !read.ok) return null;
  // What checks it is large, and asked for here alone.
  const { FormSchema } = await import('../../../api/contract/forms.ts');
  const form = FormSchema.safeParse(read.value.form);
  return form.success ? { form: form.data, left: read.value.left } : null;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
