import { Stack } from '@mantine/core';

import { AgencySection } from '../admin/AgencySection.tsx';
import { HealthSection } from '../admin/HealthSection.tsx';
import { IncidentSection } from '../admin/IncidentSection.tsx';
import { PeopleSection } from '../admin/PeopleSection.tsx';
import { WebhookSection } from '../admin/WebhookSection.tsx';
import { useMe } from '../api/useSession.ts';
import { MaintenanceSection } from '../service/MaintenanceSection.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useAdminTexts } from '../admin/useAdminTexts.ts';

/** For the administrator: does it work, what stands still, who is who. */
export function AdminPage() {
  const words = useAdminTexts();
  const me = useMe();
  if (me.can['person.read'] !== true) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={words('title')} />
      <Stack>
        <HealthSection />
        <IncidentSection />
        <WebhookSection />
        <MaintenanceSection />
        <PeopleSection />
        <AgencySection />
      </Stack>
    </>
  );
}
