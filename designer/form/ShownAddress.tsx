import { Text } from '@mantine/core';

import type { JsonValue } from '../../api/contract/primitives.ts';
import { UNITS } from '../../procedures/units/units.ts';
import { partsOf } from './partsOf.ts';
import { useFieldTexts } from './useFieldTexts.ts';

/** An address in words; a unit that the list does not have is shown by its code. */
export function ShownAddress({ value }: { readonly value: JsonValue | undefined }) {
  const { t } = useFieldTexts();
  const { provinceCode = '', communeCode = '', street = '' } = partsOf(value);
  const province = UNITS.provinces.find(({ code }) => code === provinceCode);
  const commune = province?.communes.find(({ code }) => code === communeCode);
  const words = [street, commune?.name ?? communeCode, province?.name ?? provinceCode];
  return <Text>{words.filter((word) => word !== '').join(', ') || t('nothing')}</Text>;
}
