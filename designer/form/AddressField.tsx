import { Group, NativeSelect, Text, TextInput } from '@mantine/core';

import { UNITS } from '../../procedures/units/units.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldInputProps, SharedFieldProps } from './fieldInputProps.ts';
import { partsOf } from './partsOf.ts';
import { useFieldTexts } from './useFieldTexts.ts';

type Props = FieldInputProps & { readonly shared: SharedFieldProps };

/**
 * An address by the two levels of administration: the province decides which communes there are.
 */
export function AddressField({ value, isDisabled, onChange, shared }: Props) {
  const { t } = useFieldTexts();
  const { id } = shared;
  const address = partsOf(value);
  const province = UNITS.provinces.find(({ code }) => code === address['provinceCode']);
  const change = (part: string, text: string) => onChange({ ...address, [part]: text });
  return (
    <FieldGroup shared={shared} name={shared.label}>
      <Group align="flex-start" gap="xs" mt={4} grow preventGrowOverflow={false}>
        <NativeSelect
          id={id}
          label={t('address.province')}
          disabled={isDisabled}
          value={address['provinceCode'] ?? ''}
          data={[{ value: '', label: t('choose') }, ...UNITS.provinces.map(toChoice)]}
          // A commune of another province would be none.
          onChange={(event) => {
            const provinceCode = event.currentTarget.value;
            onChange({ ...address, provinceCode, communeCode: '' });
          }}
        />
        <NativeSelect
          label={t('address.commune')}
          disabled={isDisabled || !province}
          value={address['communeCode'] ?? ''}
          data={[
            { value: '', label: t(province ? 'choose' : 'address.provinceFirst') },
            ...(province?.communes ?? []).map(toChoice),
          ]}
          onChange={(event) => change('communeCode', event.currentTarget.value)}
        />
        <TextInput
          label={t('address.street')}
          disabled={isDisabled}
          value={address['street'] ?? ''}
          onChange={(event) => change('street', event.currentTarget.value)}
        />
      </Group>
      {UNITS.mark === 'sample' ? (
        <Text fz="xs" c="dimmed" mt={4}>
          {t('address.sample')}
        </Text>
      ) : null}
    </FieldGroup>
  );
}

function toChoice({ code, name }: { readonly code: string; readonly name: string }) {
  return { value: code, label: name };
}
