import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { MobileDesk } from '../../api/contract/mobileSessions.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { DateInput } from '../form/DateInput.tsx';
import { notifyDone } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { EMPTY_SESSION, toPlan, type SessionWish } from './sessionWish.ts';
import { usePlanSession } from './useMobileSessions.ts';
import { useMobileTexts } from './useMobileTexts.ts';

type Props = { readonly desk: MobileDesk };

/** Where, when, who and what of a session; for the head of the unit. */
export function PlanSession({ desk }: Props) {
  const words = useMobileTexts();
  const errorText = useErrorText();
  const plan = usePlanSession();
  const [first] = desk.units;
  const [wish, setWish] = useState<SessionWish>({
    ...EMPTY_SESSION,
    agencyId: first?.agencyId ?? '',
  });
  const [isIncomplete, setIncomplete] = useState(false);
  // The field of the day keeps what is typed; a new key empties it.
  const [round, setRound] = useState(0);
  const change = (part: Partial<SessionWish>): void => setWish({ ...wish, ...part });
  const unit = desk.units.find(({ agencyId }) => agencyId === wish.agencyId) ?? first;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const planned = toPlan(wish);
    setIncomplete(planned === null);
    if (planned === null || plan.isPending) return;
    const done = (): void => {
      setWish({ ...EMPTY_SESSION, agencyId: wish.agencyId });
      setRound(round + 1);
      notifyDone(words('plan.done'));
    };
    plan.mutate(planned, { onSuccess: done });
  };
  const problem = isIncomplete ? words('plan.incomplete') : plan.error && errorText(plan.error);
  return (
    <Section title={words('plan.title')}>
      <Stack component="form" onSubmit={submit} maw={860}>
        {desk.units.length > 1 ? (
          <NativeSelect
            label={words('unit')}
            data={desk.units.map(({ agencyId, agencyName }) => ({
              value: agencyId,
              label: agencyName,
            }))}
            value={wish.agencyId}
            onChange={({ currentTarget }) =>
              change({ agencyId: currentTarget.value, officerIds: [] })
            }
          />
        ) : null}
        <PlaceFields key={round} wish={wish} change={change} />
        <Choices
          label={words('officers')}
          choices={(unit?.officers ?? []).map(({ personId, name }) => [personId, name])}
          value={wish.officerIds}
          onChange={(officerIds) => change({ officerIds })}
        />
        <Choices
          label={words('procedures')}
          choices={desk.procedures.map(({ procedureId, name }) => [procedureId, name])}
          value={wish.procedureIds}
          onChange={(procedureIds) => change({ procedureIds })}
        />
        {problem ? (
          <Text c="crimson.6" role="alert">
            {problem}
          </Text>
        ) : null}
        <div>
          <Button type="submit" loading={plan.isPending}>
            {words('plan.submit')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

type FieldsProps = {
  readonly wish: SessionWish;
  readonly change: (part: Partial<SessionWish>) => void;
};

function PlaceFields({ wish, change }: FieldsProps) {
  const words = useMobileTexts();
  const time = (key: 'from' | 'to') => (
    <TextInput
      label={words(key)}
      value={wish[key]}
      maw={110}
      inputMode="numeric"
      placeholder="08:00"
      onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
    />
  );
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={words('place')}
          description={words('placeHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={wish.place}
          onChange={({ currentTarget }) => change({ place: currentTarget.value })}
        />
        <TextInput
          label={words('hamlet')}
          value={wish.hamlet}
          onChange={({ currentTarget }) => change({ hamlet: currentTarget.value })}
        />
      </Group>
      <Group align="flex-start">
        <DateInput label={words('day')} value={wish.on} onChange={(on) => change({ on })} />
        {time('from')}
        {time('to')}
      </Group>
    </>
  );
}

type ChoicesProps = {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

function Choices({ label, choices, value, onChange }: ChoicesProps) {
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {choices.map(([id, name]) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
