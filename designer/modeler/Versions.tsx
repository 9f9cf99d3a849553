import { lazy, useState } from 'react';

import type { ProcedureView, VersionRow } from '../../api/contract/procedures.ts';
import type { ComparedSides } from './comparison/CompareDialog.tsx';

const VersionDialog = lazy(async () => ({
  default: (await import('./VersionDialog.tsx')).VersionDialog,
}));
const VersionDrawer = lazy(async () => ({
  default: (await import('./VersionDrawer.tsx')).VersionDrawer,
}));

type VersionsProps = {
  readonly procedure: ProcedureView;
  readonly isOpen: boolean;
  readonly onCompare: (sides: ComparedSides) => void;
  readonly onClose: () => void;
};

/** The published versions of the procedure, and the one that is looked at. */
export function Versions({ procedure, isOpen, onCompare, onClose }: VersionsProps) {
  const [viewed, setViewed] = useState<VersionRow | null>(null);
  return (
    <>
      {isOpen ? (
        <VersionDrawer
          procedure={procedure}
          onView={setViewed}
          onCompare={onCompare}
          onClose={onClose}
        />
      ) : null}
      {viewed ? (
        <VersionDialog
          procedureId={procedure.procedureId}
          version={viewed}
          onClose={() => setViewed(null)}
        />
      ) : null}
    </>
  );
}
