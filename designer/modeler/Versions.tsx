import { lazy } from 'react';

import type { ProcedureView } from '../../api/contract/procedures.ts';
import type { Parts } from './useOpenParts.ts';

const VersionDialog = lazy(async () => ({
  default: (await import('./VersionDialog.tsx')).VersionDialog,
}));
const VersionDrawer = lazy(async () => ({
  default: (await import('./VersionDrawer.tsx')).VersionDrawer,
}));

type VersionsProps = { readonly procedure: ProcedureView; readonly parts: Parts };

/** The published versions of the procedure, and the one that is looked at. */
export function Versions({ procedure, parts: { open, show } }: VersionsProps) {
  return (
    <>
      {open.versions ? (
        <VersionDrawer
          procedure={procedure}
          onView={(viewed) => show({ viewed })}
          onCompare={(compared) => show({ compared })}
          onClose={() => show({ versions: false })}
        />
      ) : null}
      {open.viewed ? (
        <VersionDialog
          procedureId={procedure.procedureId}
          version={open.viewed}
          onClose={() => show({ viewed: null })}
        />
      ) : null}
    </>
  );
}
