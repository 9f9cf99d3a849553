import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';

import type { FollowedRow } from '../../api/contract/inbox.ts';
import { paths } from '../paths.ts';
import { WatchStar } from './WatchStar.tsx';

type Props = { readonly row: Pick<FollowedRow, 'dossier' | 'isWatched'> };

/** Code, star, applicant and procedure of a dossier in a list. */
export function FollowedDossier({ row: { dossier, isWatched } }: Props) {
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <WatchStar dossierId={dossier.dossierId} code={dossier.code} isWatched={isWatched} />
        <Anchor component={Link} to={paths.dossier(dossier)} fz="sm" className="lt-code">
          {dossier.code}
        </Anchor>
      </Group>
      <Text fz="sm">{dossier.applicantName}</Text>
      <Text fz="xs" c="dimmed">
        {dossier.procedureName}
      </Text>
    </>
  );
}
