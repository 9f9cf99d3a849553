import { lazy, Suspense, useState } from 'react';

import type { DraftStage, DraftView, ProcedureView } from '../../api/contract/procedures.ts';
import { useMe } from '../api/useSession.ts';
import { ArrangeBar } from './ArrangeBar.tsx';
import type { ComparedSides } from './comparison/CompareDialog.tsx';
import { useEditorState, type Editor } from './EditorContext.tsx';
import { EditorHeader } from './EditorHeader.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { PlayBar } from './PlayBar.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { PropertiesPanel } from './panel/PropertiesPanel.tsx';
import { SavingDialogs } from './saving/SavingDialogs.tsx';
import type { ReviewPart } from './review/Reviewing.tsx';
import { Autosave } from './saving/Autosave.tsx';
import { useDraftSaving } from './saving/useDraftSaving.ts';
import { useKeptDrawing } from './saving/useKeptDrawing.ts';
import { useDrawingCheck } from './useDrawingCheck.ts';
import { useEditorKeys } from './useEditorKeys.ts';
import { useImport } from './import/useImport.ts';
import { useProblemMarks } from './useProblemMarks.ts';
import { Versions } from './Versions.tsx';

// Dialogs are read when first opened; the first load of the editor has to stay small.
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
};

/** Header, tools, panel and problems of an open drawing, and the dialogs over them. */
export function EditorFrame({ procedure, draft, editor }: EditorFrameProps) {
  const saving = useDraftSaving(draft);
  const importing = useImport(editor);
  const place = { personId: useMe().personId, procedureId: procedure.procedureId };
  const kept = useKeptDrawing(place, draft);
  const { isLocked } = editor;
  const [isPublishOpen, setPublishOpen] = useState(false);
  const [reviewPart, setReviewPart] = useState<ReviewPart | null>(null);
  const [isVersionsOpen, setVersionsOpen] = useState(false);
  const [isExportOpen, setExportOpen] = useState(false);
  const [isTableOpen, setTableOpen] = useState(false);
  const [isChangesOpen, setChangesOpen] = useState(false);
  const [played, setPlayed] = useState<'one' | 'many' | null>(null);
  const [compared, setCompared] = useState<ComparedSides | null>(null);
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
          onExport={() => setExportOpen(true)}
          onTable={() => setTableOpen(!isTableOpen)}
          played={played}
          onPlay={(what) => setPlayed(played === what ? null : what)}
          onVersions={() => setVersionsOpen(true)}
          onSaves={() => setReviewPart('saves')}
          onComments={() => setReviewPart(reviewPart === 'comments' ? null : 'comments')}
          stage={stageOf(procedure)}
          onSend={() => setReviewPart('send')}
          onChanges={procedure.versions.length > 0 ? () => setChangesOpen(!isChangesOpen) : null}
          onPublish={() => setPublishOpen(true)}
        />
      </EditorHeader>
      {played === null ? <PanelsOfDrawing procedureId={procedure.procedureId} /> : null}
      <Suspense>
        <KeyboardWalk />
      </Suspense>
      <Suspense>
        <Comparing
          procedure={procedure}
          saving={saving}
          isPanelOpen={isChangesOpen}
          compared={compared}
          onCompare={setCompared}
          onClosePanel={() => setChangesOpen(false)}
        />
        <Playing what={played} procedure={procedure} onClose={() => setPlayed(null)} />
        <Reviewing procedure={procedure} saving={saving} part={reviewPart} onPart={setReviewPart} />
        {isTableOpen ? (
          <TablePanel procedure={procedure} onClose={() => setTableOpen(false)} />
        ) : null}
        {isExportOpen ? (
          <ExportDialog code={procedure.code} onClose={() => setExportOpen(false)} />
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
        {isPublishOpen ? (
          <Publishing procedure={procedure} onClose={() => setPublishOpen(false)} />
        ) : null}
        <Versions
          procedure={procedure}
          isOpen={isVersionsOpen}
          onCompare={setCompared}
          onClose={() => setVersionsOpen(false)}
        />
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
function PanelsOfDrawing({ procedureId }: { readonly procedureId: string }) {
  const isCritical = useEditorState((state) => state.critical !== 'off');
  return (
    <>
      <ArrangeBar />
      <Suspense>{isCritical ? <CriticalPathLayer procedureId={procedureId} /> : null}</Suspense>
      <PropertiesPanel />
      <ProblemPanel />
      <PlayBar />
    </>
  );
}
