import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { PASSWORD_MIN, USERNAME } from '../../api/contract/accountRules.ts';
import type { PersonView } from '../../api/contract/people.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { useAddPerson, useChangePerson } from '../api/useAdministration.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone } from '../ui/notify.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { PersonAccess } from './PersonAccess.tsx';
import { PlacementFields, type PlacementWish } from './PlacementFields.tsx';
import { useAdminTexts } from './useAdminTexts.ts';

const ADMINISTRATOR = 'SYSTEM_ADMIN';

type Props = { readonly person: PersonView | null; readonly onClose: () => void };

/** A new account, or one that there is: who, with which posts; password and blocking beside. */
export function PersonDialog({ person, onClose }: Props) {
  const { t } = useTexts();
  const words = useAdminTexts();
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={person ? words('people.changeNamed', { name: person.name }) : words('people.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="lg">
        <StaffingForm person={person} onDone={onClose} />
        {person ? <PersonAccess person={person} onDone={onClose} /> : null}
      </Stack>
    </Modal>
  );
}

type FormProps = { readonly person: PersonView | null; readonly onDone: () => void };

function StaffingForm({ person, onDone }: FormProps) {
  const words = useAdminTexts();
  const errorText = useErrorText();
  const add = useAddPerson();
  const change = useChangePerson(person?.personId ?? '');
  const [wish, setWish] = useState(() => wishOf(person));
  const [isIncomplete, setIncomplete] = useState(false);
  const put = (part: Partial<Wish>): void => setWish({ ...wish, ...part });
  const { error, isPending } = person ? change : add;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const isWhole = isComplete(wish, person === null);
    setIncomplete(!isWhole);
    if (!isWhole || isPending) return;
    const { username, password, ...staffing } = wish;
    const onSuccess = (): void => {
      notifyDone(words('people.saved', { name: wish.name }));
      onDone();
    };
    if (person) change.mutate({ way: 'change', body: staffing }, { onSuccess });
    else add.mutate({ ...staffing, username, password }, { onSuccess });
  };
  const wrong = error ? errorText(error) : null;
  const told = isIncomplete ? words('people.incomplete') : wrong;
  return (
    <Stack component="form" onSubmit={submit}>
      <Group grow align="flex-start">
        <TextInput
          label={words('people.name')}
          data-autofocus
          value={wish.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label={words('people.username')}
          description={words('people.usernameHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          disabled={person !== null}
          autoComplete="off"
          value={wish.username}
          onChange={(event) => put({ username: event.currentTarget.value })}
        />
      </Group>
      <PlacementFields
        placements={wish.placements}
        onChange={(placements) => put({ placements })}
      />
      <Checkbox
        label={words('people.isAdministrator')}
        checked={wish.isAdministrator}
        onChange={(event) => put({ isAdministrator: event.currentTarget.checked })}
      />
      {person ? null : (
        <PasswordFields
          label={words('people.password')}
          value={wish.password}
          onChange={(password) => put({ password })}
        />
      )}
      {told === null ? null : (
        <Text c="crimson.6" role="alert">
          {told}
        </Text>
      )}
      <Group justify="flex-end">
        <Button type="submit" loading={isPending}>
          {person ? words('people.save') : words('people.add')}
        </Button>
      </Group>
    </Stack>
  );
}

type Wish = {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly placements: PlacementWish[];
  readonly isAdministrator: boolean;
};

function wishOf(person: PersonView | null): Wish {
  const placements = (person?.agencies ?? []).flatMap(({ agencyId, posts }) =>
    posts.map((post) => ({ agencyId, post })),
  );
  return {
    name: person?.name ?? '',
    username: person?.username ?? '',
    password: '',
    placements: person ? placements : [{ agencyId: '', post: '' }],
    isAdministrator: person?.roles.includes(ADMINISTRATOR) === true,
  };
}

function isComplete({ name, username, password, placements }: Wish, isNew: boolean): boolean {
  if (name.trim() === '') return false;
  if (isNew && (!USERNAME.test(username) || password.length < PASSWORD_MIN)) return false;
  return placements.every(({ agencyId, post }) => agencyId !== '' && post !== '');
}
