import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { PutAgency } from '../../api/contract/people.ts';
import type { AgencyView } from '../../api/contract/procedures.ts';
import { useErrorText } from '../answer/useErrorText.ts';
import { usePutAgency } from '../api/useAdministration.ts';
import { useAgencyRoles } from '../api/useAgencyRoles.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone } from '../ui/notify.ts';
import { useAdminTexts } from './useAdminTexts.ts';

const AUTHORITIES = ['commune', 'province'] as const;
const LEVELS = ['commune', 'province', 'branch'] as const;

type Props = {
  readonly agency: AgencyView | null;
  readonly agencies: readonly AgencyView[];
  readonly onClose: () => void;
};

/** A new agency, or one that there is. */
export function AgencyDialog({ agency, agencies, onClose }: Props) {
  const { t, pick } = useTexts();
  const words = useAdminTexts();
  const errorText = useErrorText();
  const roles = useAgencyRoles();
  const put = usePutAgency(agency?.agencyId ?? null);
  const [wish, setWish] = useState(() => wishOf(agency));
  const [isIncomplete, setIncomplete] = useState(false);
  const change = (part: Partial<Wish>): void => setWish({ ...wish, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = toAgency(wish);
    setIncomplete(body === null);
    if (body === null || put.isPending) return;
    const onSuccess = (): void => {
      notifyDone(words('agencies.saved', { name: body.name }));
      onClose();
    };
    put.mutate(body, { onSuccess });
  };
  const kinds = [
    ...AUTHORITIES.map((kind) => ({ value: kind, label: words(`agencies.kinds.${kind}`) })),
    ...roles.map(({ role, name }) => ({ value: role, label: pick(name) })),
  ];
  const wrong = put.error ? errorText(put.error) : null;
  const told = isIncomplete ? words('agencies.incomplete') : wrong;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={agency ? words('agencies.changeNamed', { name: agency.name }) : words('agencies.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack component="form" onSubmit={submit}>
        <TextInput
          label={words('agencies.name')}
          data-autofocus
          value={wish.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={words('agencies.parent')}
          value={wish.parentId}
          data={[
            { value: '', label: words('agencies.noParent') },
            ...agencies
              .filter(({ agencyId }) => agencyId !== agency?.agencyId)
              .map(({ agencyId, name }) => ({ value: agencyId, label: name })),
          ]}
          onChange={(event) => change(under(event.currentTarget.value, wish, agencies))}
        />
        <Group grow align="flex-start">
          <NativeSelect
            label={words('agencies.kind')}
            description={words('agencies.kindHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            disabled={agency !== null}
            value={wish.kind}
            data={[{ value: '', label: '' }, ...kinds]}
            onChange={(event) => change({ kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={words('agencies.level')}
            value={wish.level}
            data={LEVELS.map((level) => ({
              value: level,
              label: words(`agencies.levels.${level}`),
            }))}
            onChange={(event) => change({ level: event.currentTarget.value as Wish['level'] })}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label={words('agencies.code')}
            value={wish.code}
            onChange={(event) => change({ code: event.currentTarget.value })}
          />
          <TextInput
            label={words('agencies.unit')}
            description={words('agencies.unitHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={wish.unitCode}
            onChange={(event) => change({ unitCode: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label={words('agencies.serves')}
          description={words('agencies.servesHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={wish.serves}
          onChange={(event) => change({ serves: event.currentTarget.value })}
        />
        {told === null ? null : (
          <Text c="crimson.6" role="alert">
            {told}
          </Text>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={put.isPending}>
            {agency ? words('agencies.save') : words('agencies.add')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type Wish = Pick<PutAgency, 'name' | 'code' | 'kind' | 'level' | 'unitCode'> & {
  readonly parentId: string;
  readonly serves: string;
};

function wishOf(agency: AgencyView | null): Wish {
  if (agency === null) {
    return {
      name: '',
      code: '',
      kind: '',
      level: 'commune',
      unitCode: '',
      parentId: '',
      serves: '',
    };
  }
  const { name, code, kind, level, unitCode, parentId, servesUnitCodes } = agency;
  const serves = servesUnitCodes.join(', ');
  return { name, code, kind, level, unitCode, parentId: parentId ?? '', serves };
}

/** A unit begins with the territory and the level of what it is part of. */
function under(parentId: string, wish: Wish, agencies: readonly AgencyView[]): Partial<Wish> {
  const parent = agencies.find(({ agencyId }) => agencyId === parentId);
  if (parent === undefined || wish.unitCode !== '') return { parentId };
  return { parentId, unitCode: parent.unitCode, level: parent.level };
}

function toAgency({ parentId, serves, ...wish }: Wish): PutAgency | null {
  const isWhole = [wish.name, wish.code, wish.kind, wish.unitCode].every((it) => it.trim() !== '');
  if (!isWhole) return null;
  const servesUnitCodes = serves
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return {
    ...wish,
    code: wish.code.trim(),
    parentId: parentId === '' ? null : parentId,
    servesUnitCodes,
  };
}
