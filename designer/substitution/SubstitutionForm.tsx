import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { SubstitutionPage } from '../../api/contract/substitutions.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useAddSubstitution } from '../api/useSubstitutions.ts';
import { DateInput } from '../form/DateInput.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { EMPTY_SUBSTITUTION, toSubstitution, type FilledIn } from './substitutionWish.ts';
import { useColleagueChoices } from './useColleagueChoices.ts';
import { useSubstitutionTexts } from './useSubstitutionTexts.ts';

type Props = { readonly page: SubstitutionPage };

/** Chooses a post of somebody who will be away, who holds it meanwhile, and the days. */
export function SubstitutionForm({ page }: Props) {
  const t = useSubstitutionTexts();
  const errorText = useErrorText();
  const add = useAddSubstitution();
  const choices = useColleagueChoices(page);
  const [filled, setFilled] = useState<FilledIn>(EMPTY_SUBSTITUTION);
  const [isIncomplete, setIncomplete] = useState(false);
  // The fields of days keep what is typed; a new key empties them.
  const [round, setRound] = useState(0);
  const change = (part: Partial<FilledIn>): void => setFilled({ ...filled, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wish = toSubstitution(filled);
    setIncomplete(wish === null);
    if (wish === null || add.isPending) return;
    const done = (): void => {
      setFilled(EMPTY_SUBSTITUTION);
      setRound(round + 1);
      notifyDone(t('added'));
    };
    add.mutate(wish, { onSuccess: done });
  };
  return (
    <Section title={t('new')}>
      <Stack component="form" onSubmit={submit} maw={760}>
        <Text fz="sm" c="dimmed">
          {t('hint')}
        </Text>
        <Group grow align="flex-start">
          <NativeSelect
            label={t('absent')}
            data={choices.absent}
            value={filled.place}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('substitute')}
            data={choices.substitutes(filled.place)}
            value={filled.substituteId}
            onChange={(event) => change({ substituteId: event.currentTarget.value })}
          />
        </Group>
        <Group key={round} align="flex-start">
          <DateInput label={t('from')} value={filled.from} onChange={(from) => change({ from })} />
          <DateInput label={t('to')} value={filled.to} onChange={(to) => change({ to })} />
        </Group>
        <TextInput
          label={t('reason')}
          value={filled.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {isIncomplete ? (
          <Text c="crimson.6" role="alert">
            {t('incomplete')}
          </Text>
        ) : null}
        {add.error ? (
          <Text c="crimson.6" role="alert">
            {errorText(add.error)}
          </Text>
        ) : null}
        <div>
          <Button type="submit" loading={add.isPending}>
            {t('add')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
