import { Modal, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import type { ProcedureView, VersionRow } from '../../../api/contract/procedures.ts';
import type { ProcedureContent } from '../../../engine/model/procedure.ts';
import { useVersion } from '../draftQueries.ts';
import { CompareView } from './CompareView.tsx';
import { downloadComparison } from './downloadComparison.ts';
import { useComparisonTexts } from './useComparisonTexts.ts';
import { VersionSelect } from './VersionSelect.tsx';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

/** What is compared: the version before, and the draft as it stands or a later version. */
export type ComparedSides = {
  readonly before: VersionRow;
  readonly after: VersionRow | ProcedureContent;
  /** Key of the thing to show first. */
  readonly shownKey: string | null;
};

type CompareDialogProps = {
  readonly procedure: ProcedureView;
  readonly sides: ComparedSides;
  readonly onClose: () => void;
};

/** Two drawings side by side with what changed between them; another version before is chosen. */
export function CompareDialog({ procedure, sides, onClose }: CompareDialogProps) {
  useReturnFocus();
  const { t } = useComparisonTexts();
  const [before, setBefore] = useState(sides.before);
  const { after } = sides;
  const isDraft = !('versionId' in after);
  const title = isDraft ? t('draft') : t('version', { number: after.number });
  const choices = procedure.versions.filter((it) => isDraft || it.number < after.number);
  const choose = (versionId: string) =>
    setBefore((now) => choices.find((it) => it.versionId === versionId) ?? now);
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('compareTitle', { after: title })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Sides
        key={before.versionId}
        procedure={procedure}
        sides={{ ...sides, before }}
        afterTitle={title}
      >
        <VersionSelect
          procedure={procedure}
          versions={choices}
          value={before.versionId}
          onChange={choose}
        />
      </Sides>
    </Modal>
  );
}

type SidesProps = {
  readonly procedure: ProcedureView;
  readonly sides: ComparedSides;
  readonly afterTitle: string;
  readonly children: ReactNode;
};

function Sides({ sides, afterTitle, ...others }: SidesProps) {
  const { after } = sides;
  return 'versionId' in after ? (
    <VersionSides {...others} sides={sides} after={after} afterTitle={afterTitle} />
  ) : (
    <LoadedSides {...others} sides={sides} after={after} afterTitle={afterTitle} />
  );
}

function VersionSides({ after, ...others }: SidesProps & { readonly after: VersionRow }) {
  const { t } = useComparisonTexts();
  const { data, error } = useVersion(others.procedure.procedureId, after.versionId);
  if (error) return <Text size="sm">{t('notRead')}</Text>;
  return data ? <LoadedSides {...others} after={data} /> : <Text size="sm">{t('waiting')}</Text>;
}

type LoadedSidesProps = SidesProps & { readonly after: ProcedureContent };

function LoadedSides({ procedure, sides, after, afterTitle, children }: LoadedSidesProps) {
  const { t } = useComparisonTexts();
  const { number, versionId } = sides.before;
  const { data, error } = useVersion(procedure.procedureId, versionId);
  if (error) return <Text size="sm">{t('notRead')}</Text>;
  if (!data) return <Text size="sm">{t('waiting')}</Text>;
  const printed = { before: sides.before, after: 'versionId' in sides.after ? sides.after : null };
  return (
    <CompareView
      before={data}
      after={after}
      number={number}
      afterTitle={afterTitle}
      firstKey={sides.shownKey}
      onTable={(entries) => downloadComparison(entries, { procedure, ...printed })}
    >
      {children}
    </CompareView>
  );
}
