import { Table, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useTexts } from '../i18n/useTexts.ts';
import type { FormValues } from './formValues.ts';
import { useShownValue } from './useShownValue.ts';

const ShownAddress = lazy(async () => ({
  default: (await import('./ShownAddress.tsx')).ShownAddress,
}));

type Props = { readonly field: FormField; readonly value: JsonValue | undefined };

/** A value as a person reads it; addresses in words, tables as tables. */
export function ShownValue({ field, value }: Props) {
  const shown = useShownValue(field, value);
  if (field.kind === 'address') {
    return (
      <Suspense fallback={null}>
        <ShownAddress value={value} />
      </Suspense>
    );
  }
  if (field.kind === 'table' && Array.isArray(value) && value.length > 0) {
    return <ShownRows columns={field.columns ?? []} rows={value as readonly FormValues[]} />;
  }
  return (
    <Text component="span" fw={field.formula === undefined ? undefined : 600} display="block">
      <span style={{ whiteSpace: 'pre-wrap' }}>{shown}</span>
    </Text>
  );
}

type RowsProps = { readonly columns: readonly FormField[]; readonly rows: readonly FormValues[] };

function ShownRows({ columns, rows }: RowsProps) {
  const { pick } = useTexts();
  return (
    <Table withTableBorder>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ key, label }) => (
            <Table.Th key={key}>{pick(label)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, at) => (
          <Table.Tr key={at}>
            {columns.map((column) => (
              <Table.Td key={column.key}>
                <ShownCell field={column} value={row[column.key]} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ShownCell({ field, value }: Props) {
  return useShownValue(field, value);
}
