import { Stack, Text } from '@mantine/core';

import { brokenSums } from '../../engine/statistics/brokenSums.ts';
import { REPORTED } from '../../procedures/statistics/reported.ts';
import { useMe } from '../api/useSession.ts';
import { ReportedSection } from '../statistics/ReportedSection.tsx';
import { useStatisticsTexts } from '../statistics/useStatisticsTexts.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** For reform officers and the administrator: published figures, and whether they add up. */
export function StatisticsPage() {
  const told = useStatisticsTexts();
  const me = useMe();
  if (me.can['statistics.read'] !== true) return <NotFoundPage />;
  const counts = {
    lines: REPORTED.length,
    sums: REPORTED.flatMap(({ sums }) => sums).length,
    broken: REPORTED.flatMap(brokenSums).length,
  };
  return (
    <>
      <PageTitle title={told('title')} />
      <Text mb="xs">{told('intro')}</Text>
      <Text mb="md" fw={600}>
        {told('summary', counts)}
      </Text>
      <Stack>
        {REPORTED.map((line) => (
          <ReportedSection key={line.key} line={line} />
        ))}
      </Stack>
    </>
  );
}
