import { lazy } from 'react';

import type { DraftView, ProcedureView } from '../../../api/contract/procedures.ts';
import { downloadFile } from '../downloadFile.ts';
import type { Editor } from '../EditorContext.tsx';
import { openDrawing, readDrawing, type Drawing } from '../openDrawing.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import type { DraftSaving } from './useDraftSaving.ts';
import type { FoundDrawing } from './useKeptDrawing.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('./ConflictDialog.tsx')).ConflictDialog,
}));
const KeptDialog = lazy(async () => ({
  default: (await import('./KeptDialog.tsx')).KeptDialog,
}));

type SavingDialogsProps = {
  readonly procedure: ProcedureView;
  readonly draft: DraftView;
  readonly editor: Editor;
  readonly saving: DraftSaving;
  readonly kept: FoundDrawing;
};

/** What asks the person so that no work is lost: on leaving, after a crash, in a conflict. */
export function SavingDialogs({ procedure, draft, editor, saving, kept }: SavingDialogsProps) {
  return (
    <>
      <LeaveGuard save={() => saving.save(editor)} onDiscard={kept.forget} />
      {kept.drawing ? (
        <KeptDialog
          kept={kept.drawing}
          draft={draft}
          onRestore={() => void kept.restore(editor, saving)}
          onDownload={() => download(procedure, kept.drawing)}
          onForget={kept.forget}
        />
      ) : null}
      {saving.conflict ? (
        <ConflictDialog
          conflict={saving.conflict}
          onClose={saving.forgetConflict}
          onDownload={() => void readDrawing(editor).then((mine) => download(procedure, mine))}
          onOverwrite={() => void saving.overwrite(editor)}
          onOpenTheirs={() => void openTheirs(editor, saving)}
        />
      ) : null}
    </>
  );
}

function download({ code }: ProcedureView, drawing: Drawing | null): void {
  if (drawing === null) return;
  downloadFile(`${code}.bpmn`, { content: drawing.bpmn, type: 'application/xml' });
}

async function openTheirs(editor: Editor, saving: DraftSaving): Promise<void> {
  const theirs = saving.conflict?.theirs;
  if (!theirs) return;
  await openDrawing(editor, theirs);
  saving.adopt(theirs);
}
