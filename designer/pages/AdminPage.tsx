import { Stack } from '@mantine/core';

import { AgencySection } from '../admin/AgencySection.tsx';
import { HealthSection } from '../admin/HealthSection.tsx';
import { IncidentSection } from '../admin/IncidentSection.tsx';
import { PeopleSection } from '../admin/PeopleSection.tsx';
import { useMe } from '../api/useSession.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** For the administrator: does it work, what stands still, who is who. */
export function AdminPage() {
  const { t } = useTexts();
  const me = useMe();
  if (me.can['person.read'] !== true) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={t('admin.title')} />
      <Stack>
        <HealthSection />
        <IncidentSection />
        <PeopleSection />
        <AgencySection />
      </Stack>
    </>
  );
}
