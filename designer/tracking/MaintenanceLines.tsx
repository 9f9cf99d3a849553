import { useEffect, useState } from 'react';

import type { MaintenanceView } from '../../api/contract/service.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import type { TrackingTexts } from './useTrackingTexts.ts';

/** When the program will not be there; nothing where none is announced, or it cannot be asked. */
export function MaintenanceLines({ texts }: { readonly texts: TrackingTexts }) {
  const [known, setKnown] = useState<readonly MaintenanceView[]>([]);
  useEffect(() => {
    void loadMaintenances().then(setKnown);
  }, []);
  return known.map(({ maintenanceId, from, to, reason }) => (
    <p key={maintenanceId} role="note" className="maintenance">
      {texts.maintenance
        .replace('{from}', formatMoment(from))
        .replace('{to}', formatMoment(to))
        .replace('{reason}', () => reason)}
    </p>
  ));
}

async function loadMaintenances(): Promise<readonly MaintenanceView[]> {
  const response = await fetch('/api/maintenances').catch(() => null);
  const answer: unknown = response?.ok ? await response.json().catch(() => null) : null;
  return Array.isArray(answer) ? (answer as readonly MaintenanceView[]) : [];
}
