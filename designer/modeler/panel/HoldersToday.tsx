import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import type { PerformerQuery, PostHolders } from '../../../api/contract/postHolders.ts';
import { request } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { toSearch } from '../../api/toSearch.ts';
import { useElementTexts } from './useElementTexts.ts';

const PLACES_MAX = 6;

/** Who would do the step today, by agency; where nobody would, first. Nothing without a post. */
export function HoldersToday({ agencyRole, post }: PerformerQuery) {
  const t = useElementTexts();
  const { data } = useQuery({
    queryKey: queryKeys.postHolders(agencyRole, post),
    queryFn: ({ signal }) =>
      request<PostHolders>('GET', `/post-holders${toSearch({ agencyRole, post })}`, { signal }),
    enabled: agencyRole !== '' && post !== '',
  });
  if (!data) return null;
  const places = data.places.toSorted(
    (one, other) => Number(one.people.length > 0) - Number(other.people.length > 0),
  );
  const more = places.length - PLACES_MAX;
  return (
    <section aria-label={t('holders.title')}>
      <Text size="xs" fw={600}>
        {t('holders.title')}
      </Text>
      {places.length === 0 ? <Text size="xs">{t('holders.noAgency')}</Text> : null}
      <List size="xs" spacing={2} listStyleType="none">
        {places.slice(0, PLACES_MAX).map((place) => (
          <List.Item key={place.agencyName}>
            {place.agencyName}: <Names people={place.people} />
          </List.Item>
        ))}
      </List>
      {more > 0 ? (
        <Text size="xs" c="dimmed">
          {t('holders.more', { count: more })}
        </Text>
      ) : null}
    </section>
  );
}

function Names({ people }: Pick<PostHolders['places'][number], 'people'>) {
  const t = useElementTexts();
  if (people.length === 0) {
    return (
      <Text span inherit fw={600} c="crimson">
        {t('holders.nobody')}
      </Text>
    );
  }
  const names = people.map(({ name, standsInFor: absent }) =>
    absent === null ? name : t('holders.standsIn', { name, absent }),
  );
  return <b>{names.join(', ')}</b>;
}
