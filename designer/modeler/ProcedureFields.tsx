import { TextInput } from '@mantine/core';

import type { FieldsOfProcedure } from './useProcedureFields.ts';
import { useModelerTexts } from './useModelerTexts.ts';

/** Code, name and field of a procedure that is about to be created. */
export function ProcedureFields({ typed }: { readonly typed: FieldsOfProcedure }) {
  const { t } = useModelerTexts();
  const { fields, change, isTried, isCodeRight } = typed;
  const missing = (value: string) => (isTried && value.trim() === '' ? t('create.required') : null);
  return (
    <>
      <TextInput
        required
        label={t('create.code')}
        description={t('create.codeHint')}
        error={isTried && !isCodeRight ? t('create.codeWrong') : null}
        value={fields.code}
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <TextInput
        required
        label={t('create.name')}
        error={missing(fields.name)}
        value={fields.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        required
        label={t('create.field')}
        error={missing(fields.field)}
        value={fields.field}
        onChange={(event) => change({ field: event.currentTarget.value })}
      />
    </>
  );
}
