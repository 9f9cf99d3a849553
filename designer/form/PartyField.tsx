import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

import { PARTS } from '../../engine/form/partsOf.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { FieldGroup } from './FieldGroup.tsx';
import type { FieldInputProps, SharedFieldProps } from './fieldInputProps.ts';
import { partsOf } from './partsOf.ts';
import { useFieldTexts } from './useFieldTexts.ts';

type Props = FieldInputProps & { readonly shared: SharedFieldProps };
type Found = { readonly key: 'found' | 'notFound' | 'failed'; readonly on: string };

/** A person or business: its number, asked for among earlier dossiers, then what else is known. */
export function PartyField({ field, value, isDisabled, onChange, lookUp, shared }: Props) {
  const { t } = useFieldTexts();
  const [isAsking, setAsking] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const { id } = shared;
  const isPerson = field.kind === 'person';
  const [numberPart] = PARTS[isPerson ? 'person' : 'business'];
  const party = partsOf(value);
  const number = (party[numberPart] ?? '').trim();
  const change = (part: string, text: string) => onChange({ ...party, [part]: text });
  const ask = async (asked: NonNullable<typeof lookUp>) => {
    setAsking(true);
    try {
      const known = await asked(number);
      if (known === null) return setFound({ key: 'notFound', on: '' });
      const { knownSince, ...rest } = known;
      onChange({ ...party, ...rest });
      return setFound({ key: 'found', on: formatDay(knownSince) });
    } catch {
      // The form can be filled in by hand, so the person is told and goes on.
      return setFound({ key: 'failed', on: '' });
    } finally {
      setAsking(false);
    }
  };
  return (
    <FieldGroup shared={shared} name={shared.label}>
      <Group align="flex-end" gap="xs" mt={4}>
        <TextInput
          id={id}
          label={t(`party.${numberPart}`)}
          inputMode="numeric"
          disabled={isDisabled}
          value={party[numberPart] ?? ''}
          onChange={(event) => change(numberPart, event.currentTarget.value)}
        />
        {lookUp ? (
          <Button
            variant="default"
            leftSection={<IconSearch size={16} aria-hidden />}
            loading={isAsking}
            disabled={isDisabled || number === ''}
            onClick={() => void ask(lookUp)}
          >
            {t('party.lookUp')}
          </Button>
        ) : null}
      </Group>
      <Text fz="xs" c="dimmed" mt={2} role="status">
        {found ? t(`party.${found.key}`, { on: found.on }) : null}
        {found ? null : t(lookUp ? 'party.lookUpHint' : 'party.notHere')}
      </Text>
      <Group align="flex-start" gap="xs" mt={4} grow>
        {(['name', 'address', 'phone'] as const).map((part) => (
          <TextInput
            key={part}
            label={t(`party.${partText(part, isPerson)}`)}
            disabled={isDisabled}
            value={party[part] ?? ''}
            onChange={(event) => change(part, event.currentTarget.value)}
          />
        ))}
      </Group>
    </FieldGroup>
  );
}

function partText(part: 'name' | 'address' | 'phone', isPerson: boolean) {
  if (part !== 'name') return part;
  return isPerson ? 'personName' : 'businessName';
}
