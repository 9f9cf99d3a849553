import { ActionIcon, Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, type ComponentType } from 'react';

import type { FormField } from '../../api/contract/forms.ts';
import type { JsonValue } from '../../api/contract/primitives.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldInputProps, SharedFieldProps } from './fieldInputProps.ts';
import type { FormValues } from './formValues.ts';
import { useFieldTexts } from './useFieldTexts.ts';
import { useShownValue } from './useShownValue.ts';

type Props = FieldInputProps & {
  readonly shared: SharedFieldProps;
  /** Draws the field of a cell. */
  readonly Cell: ComponentType<FieldInputProps>;
};

/** How many rows a table takes when the form does not say. */
const ROWS_MAX = 200;

/** A table of rows: columns are fields, rows are added and removed by buttons. */
export function TableField(props: Props) {
  const { field, path, value, errors, isDisabled, onChange, shared } = props;
  const { t } = useFieldTexts();
  const { pick } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const rows = (Array.isArray(value) ? value : []) as readonly FormValues[];
  const columns = field.columns ?? [];
  const setRow = (at: number, row: FormValues) => onChange(rows.with(at, row));
  const add = () => {
    onChange([...rows, {}]);
    // The new row is drawn when the value has come back.
    requestAnimationFrame(() => {
      const last = frame.current?.querySelectorAll('tbody tr:last-child :is(input, select)');
      (last?.[0] as HTMLElement | undefined)?.focus();
    });
  };
  const { id } = shared;
  const canRemove = !isDisabled && rows.length > 0;
  return (
    <FieldGroup shared={shared} name={pick(field.label)} id={`${id}-frame`}>
      <div ref={frame}>
        {rows.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('table.none')}
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={120 * columns.length + 90} type="native">
            <Table withTableBorder verticalSpacing={4} horizontalSpacing="xs" mt={4}>
              <TableHead columns={columns} />
              <Table.Tbody>
                {rows.map((row, at) => (
                  <Table.Tr key={at}>
                    <Table.Td c="dimmed">{at + 1}</Table.Td>
                    {columns.map((column) => (
                      <Table.Td key={column.key} style={{ verticalAlign: 'top' }}>
                        <TableCell
                          Cell={props.Cell}
                          column={column}
                          path={`${path}[${at + 1}].${column.key}`}
                          row={at + 1}
                          value={row[column.key]}
                          errors={errors}
                          isDisabled={isDisabled}
                          onChange={(cell) => setRow(at, { ...row, [column.key]: cell })}
                        />
                      </Table.Td>
                    ))}
                    <Table.Td>
                      <ActionIcon
                        variant="subtle"
                        color="crimson"
                        disabled={!canRemove}
                        aria-label={t('table.remove', { row: at + 1 })}
                        onClick={() => onChange(rows.toSpliced(at, 1))}
                      >
                        <IconTrash size={16} aria-hidden />
                      </ActionIcon>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </div>
      <Button
        id={id}
        mt={6}
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-label={t('table.addTo', { label: pick(field.label) })}
        disabled={isDisabled || rows.length >= (field.limits?.max ?? ROWS_MAX)}
        onClick={add}
      >
        {t('table.add')}
      </Button>
    </FieldGroup>
  );
}

function TableHead({ columns }: { readonly columns: readonly FormField[] }) {
  const { t } = useFieldTexts();
  const { pick } = useTexts();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th w={48}>{t('table.number')}</Table.Th>
        {columns.map(({ key, label, required }) => (
          <Table.Th key={key}>
            {pick(label)}
            {required ? (
              <Text component="span" c="crimson.6" aria-hidden>
                {' '}
                *
              </Text>
            ) : null}
          </Table.Th>
        ))}
        <Table.Th w={48}>
          <VisuallyHidden>{t('table.actions')}</VisuallyHidden>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

type CellProps = Omit<FieldInputProps, 'field' | 'row' | 'value'> & {
  readonly column: FormField;
  readonly row: number;
  readonly value: JsonValue | undefined;
  readonly Cell: Props['Cell'];
};

function TableCell({ column, Cell, ...props }: CellProps) {
  const shown = useShownValue(column, props.value);
  if (column.readOnly || column.formula !== undefined) return <Text pt={6}>{shown}</Text>;
  return <Cell field={column} {...props} />;
}
