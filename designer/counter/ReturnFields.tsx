import { Group, NumberInput, Radio, SimpleGrid } from '@mantine/core';

import { Section } from '../ui/Section.tsx';
import type { CounterForm } from './counterForm.ts';
import type { ChangeCounterForm } from './useCounterForm.ts';
import { useCounterTexts } from './useCounterTexts.ts';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';

type Props = {
  readonly form: CounterForm;
  readonly onChange: ChangeCounterForm;
  /** At a mobile session there is one way in. */
  readonly isMobile: boolean;
};

const CHANNELS = {
  channel: ['counter', 'post', 'online'],
  returnChannel: ['counter', 'post', 'online', 'mobile'],
} as const;
const SETS_MAX = 99;

/** How the dossier came in, and how the result goes out. */
export function ReturnFields({ form, onChange, isMobile }: Props) {
  const told = useDossierTexts();
  const words = useCounterTexts();
  const choices = (key: 'channel' | 'returnChannel') => (
    <Radio.Group
      label={words(`return.${key}`)}
      value={form[key]}
      onChange={(value) => onChange(key, value as CounterForm[typeof key])}
    >
      <Group mt={6}>
        {CHANNELS[key].map((value) => (
          <Radio key={value} value={value} label={told(`channel.${value}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
  return (
    <Section title={words('return.title')}>
      <SimpleGrid cols={1} spacing="sm">
        {isMobile ? null : choices('channel')}
        {choices('returnChannel')}
        <NumberInput
          maw={160}
          label={words('return.setCount')}
          min={1}
          max={SETS_MAX}
          value={form.setCount}
          onChange={(value) => onChange('setCount', Number(value) || 1)}
        />
      </SimpleGrid>
    </Section>
  );
}
