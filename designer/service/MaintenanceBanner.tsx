import { Text } from '@mantine/core';

import { formatMoment } from '../i18n/formatMoment.ts';
import { useMaintenances } from './useService.ts';
import { useServiceTexts } from './useServiceTexts.ts';

/** When the program will not be there, above every page; nothing while none is announced. */
export function MaintenanceBanner() {
  const words = useServiceTexts();
  const { data = [] } = useMaintenances();
  return data.map(({ maintenanceId, from, to, reason }) => (
    <Text key={maintenanceId} role="note" fz="sm" mb="sm" px="md" py={6} className="lt-maintenance">
      {words('banner', { from: formatMoment(from), to: formatMoment(to), reason })}
    </Text>
  ));
}
