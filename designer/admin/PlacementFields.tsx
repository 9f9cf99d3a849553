import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';

import type { AgencyView } from '../../api/contract/procedures.ts';
import { useAgencies } from '../api/useAgencies.ts';
import { useAgencyRoles } from '../api/useAgencyRoles.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useAdminTexts } from './useAdminTexts.ts';

/** One post in one agency; empty where nothing is chosen yet. */
export type PlacementWish = { agencyId: string; post: string };

type Props = {
  readonly placements: readonly PlacementWish[];
  readonly onChange: (placements: PlacementWish[]) => void;
};

/** The posts of a person, a line each; an agency offers the posts that units of its kind have. */
export function PlacementFields({ placements, onChange }: Props) {
  const words = useAdminTexts();
  const { pick } = useTexts();
  const roles = useAgencyRoles();
  const { data: agencies = [] } = useAgencies();
  const staffed = agencies
    .filter(({ kind }) => roles.some(({ role }) => role === kind))
    .toSorted((one, other) => one.code.localeCompare(other.code));
  const put = (place: number, wish: PlacementWish): void =>
    onChange(placements.map((one, index) => (index === place ? wish : one)));
  return (
    <Stack role="group" gap="xs" aria-label={words('people.placements')}>
      <Text fw={600} fz="sm">
        {words('people.placements')}
      </Text>
      {placements.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words('people.none')}
        </Text>
      ) : null}
      {placements.map(({ agencyId, post }, place) => {
        const posts = postsOf(agencyId, staffed, roles);
        return (
          <Group key={place} align="flex-end" wrap="nowrap">
            <NativeSelect
              label={words('people.agency')}
              flex={2}
              value={agencyId}
              data={[
                { value: '', label: '' },
                ...staffed.map((one) => ({ value: one.agencyId, label: one.name })),
              ]}
              onChange={(event) => put(place, { agencyId: event.currentTarget.value, post: '' })}
            />
            <NativeSelect
              label={words('people.post')}
              flex={1}
              value={post}
              disabled={agencyId === ''}
              data={[
                { value: '', label: '' },
                ...posts.map((one) => ({ value: one.post, label: pick(one.name) })),
              ]}
              onChange={(event) => put(place, { agencyId, post: event.currentTarget.value })}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={words('people.removePlacement', { line: place + 1 })}
              onClick={() => onChange(placements.filter((_, index) => index !== place))}
            >
              ×
            </ActionIcon>
          </Group>
        );
      })}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange([...placements, { agencyId: '', post: '' }])}
        >
          {words('people.addPlacement')}
        </Button>
      </div>
    </Stack>
  );
}

function postsOf(
  agencyId: string,
  agencies: readonly AgencyView[],
  roles: ReturnType<typeof useAgencyRoles>,
) {
  const kind = agencies.find((one) => one.agencyId === agencyId)?.kind;
  return roles.find(({ role }) => role === kind)?.posts ?? [];
}
