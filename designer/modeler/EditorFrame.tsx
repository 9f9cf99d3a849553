import { lazy, Suspense, useState } from 'react';

import type { DraftStage, DraftView, ProcedureView } from '../../api/contract/procedures.ts';
import { useMe } from '../api/useSession.ts';
import { ArrangeBar } from './ArrangeBar.tsx';
import { useEditorState, type Editor } from './EditorContext.tsx';
import { EditorHeader } from './EditorHeader.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { PlayBar } from './PlayBar.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { PropertiesPanel } from './panel/PropertiesPanel.tsx';
import { SavingDialogs } from './saving/SavingDialogs.tsx';
import { Autosave } from './saving/Autosave.tsx';
import { useDraftSaving } from './saving/useDraftSaving.ts';
import { useKeptDrawing } from './saving/useKeptDrawing.ts';
import { useDrawingCheck } from './useDrawingCheck.ts';
import { useEditorKeys } from './useEditorKeys.ts';
import { useImport } from './import/useImport.ts';
import type { Parts } from './useOpenParts.ts';
import { useProblemMarks } from './useProblemMarks.ts';
import { Versions } from './Versions.tsx';

// Dialogs are read when first opened; the first load of the editor has to stay small.
const ChartPanel = lazy(async () => ({
  default: (await import('./export/ChartPanel.tsx')).ChartPanel,
}));
const Comparing = lazy(async () => ({
  default: (await import('./comparison/Comparing.tsx')).Comparing,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('./export/ExportDialog.tsx')).ExportDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('./import/ImportDialog.tsx')).ImportDialog,
}));
const KeyboardWalk = lazy(async () => ({
  default: (await import('./keyboard/KeyboardWalk.tsx')).KeyboardWalk,
}));
const Publishing = lazy(async () => ({
  default: (await import('./Publishing.tsx')).Publishing,
}));
const Reviewing = lazy(async () => ({
  default: (await import('./review/Reviewing.tsx')).Reviewing,
}));
const TablePanel = lazy(async () => ({
  default: (await import('./table/TablePanel.tsx')).TablePanel,
}));
const TrialMode = lazy(async () => ({
  default: (await import('./trial/TrialMode.tsx')).TrialMode,
}));
const CriticalPathLayer = lazy(async () => ({
  default: (await import('./critical/CriticalPathLayer.tsx')).CriticalPathLayer,
}));
const ManyMode = lazy(async () => ({
  default: (await import('./many/ManyMode.tsx')).ManyMode,
}));
type EditorFrameProps = {
  readonly procedure: ProcedureView;
  readonly draft: DraftView;
  readonly editor: Editor;
  readonly parts: Parts;
};

/** Header, tools, panel and problems of an open drawing, and the dialogs over them. */
export function EditorFrame({ procedure, draft, editor, parts }: EditorFrameProps) {
  const saving = useDraftSaving(draft);
  const importing = useImport(editor);
  const place = { personId: useMe().personId, procedureId: procedure.procedureId };
  const kept = useKeptDrawing(place, draft);
  const { isLocked } = editor;
  const { open, show } = parts;
  const [played, setPlayed] = useState<'one' | 'many' | null>(null);
  useDrawingCheck(editor);
  useProblemMarks(editor);
  const save = () => {
    if (!isLocked) void saving.save(editor);
  };
  useEditorKeys(editor, save);
  return (
    <>
      <EditorHeader procedure={procedure} saving={saving}>
        <EditorToolbar
          isSaving={saving.isSaving}
          onSave={save}
          onImport={(file) => void importing.choose(file)}
          onExport={() => show({ exporting: true })}
          onTable={() => show({ table: !open.table })}
          played={played}
          onPlay={(what) => setPlayed(played === what ? null : what)}
          onVersions={() => show({ versions: true })}
          onSaves={() => show({ review: 'saves' })}
          onComments={() => show({ review: open.review === 'comments' ? null : 'comments' })}
          stage={stageOf(procedure)}
          onSend={() => show({ review: 'send' })}
          onChanges={procedure.versions.length > 0 ? () => show({ changes: !open.changes }) : null}
          onPublish={() => show({ publishing: true })}
        />
      </EditorHeader>
      {played === null ? <PanelsOfDrawing procedure={procedure} /> : null}
      <Suspense>
        <KeyboardWalk />
      </Suspense>
      <Suspense>
        <Comparing
          procedure={procedure}
          isPanelOpen={open.changes}
          compared={open.compared}
          onCompare={(compared) => show({ compared })}
          onClosePanel={() => show({ changes: false })}
        />
        <Playing what={played} procedure={procedure} onClose={() => setPlayed(null)} />
        <Reviewing
          procedure={procedure}
          saving={saving}
          part={open.review}
          onPart={(review) => show({ review })}
        />
        {open.table ? (
          <TablePanel procedure={procedure} onClose={() => show({ table: false })} />
        ) : null}
        {open.chart ? <ChartPanel onClose={() => show({ chart: false })} /> : null}
        {open.exporting ? (
          <ExportDialog
            code={procedure.code}
            onChart={() => show({ exporting: false, chart: true })}
            onClose={() => show({ exporting: false })}
          />
        ) : null}
        {isLocked ? null : (
          <>
            <Autosave editor={editor} saving={saving} place={place} />
            <SavingDialogs
              procedure={procedure}
              draft={draft}
              editor={editor}
              saving={saving}
              kept={kept}
            />
          </>
        )}
        {importing.chosen ? (
          <ImportDialog
            file={importing.chosen}
            onOpen={() => void importing.open()}
            onClose={importing.close}
          />
        ) : null}
        {open.publishing ? (
          <Publishing procedure={procedure} onClose={() => show({ publishing: false })} />
        ) : null}
        <Versions procedure={procedure} parts={parts} />
      </Suspense>
    </>
  );
}

type PlayingProps = {
  readonly what: 'one' | 'many' | null;
  readonly procedure: ProcedureView;
  readonly onClose: () => void;
};

function Playing({ what, procedure, onClose }: PlayingProps) {
  if (what === null) return null;
  if (what === 'one') return <TrialMode procedureId={procedure.procedureId} onClose={onClose} />;
  return <ManyMode procedure={procedure} onClose={onClose} />;
}

function stageOf({ draft }: ProcedureView): DraftStage {
  return draft?.stage ?? 'DRAFT';
}

/** What is needed to draw; playing dossiers has panels of its own in their place. */
function PanelsOfDrawing({ procedure }: { readonly procedure: ProcedureView }) {
  const isCritical = useEditorState((state) => state.critical !== 'off');
  return (
    <>
      <ArrangeBar />
      <Suspense>
        {isCritical ? <CriticalPathLayer procedureId={procedure.procedureId} /> : null}
      </Suspense>
      <PropertiesPanel field={procedure.field} />
      <ProblemPanel />
      <PlayBar />
    </>
  );
}
