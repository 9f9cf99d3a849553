import type { ProcedureView } from '../../../api/contract/procedures.ts';
import type { DraftSaving } from '../saving/useDraftSaving.ts';
import { ChangesCounter } from './ChangesCounter.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { CompareDialog, type ComparedSides } from './CompareDialog.tsx';

type ComparingProps = {
  readonly procedure: ProcedureView;
  readonly saving: DraftSaving;
  readonly isPanelOpen: boolean;
  /** What stands side by side; null: nothing. */
  readonly compared: ComparedSides | null;
  readonly onCompare: (sides: ComparedSides | null) => void;
  readonly onClosePanel: () => void;
};

/** Everything of comparing in one module, read once the editor stands: the drawing comes first. */
export function Comparing(props: ComparingProps) {
  const { procedure, saving, isPanelOpen, compared, onCompare, onClosePanel } = props;
  return (
    <>
      <ChangesCounter procedure={procedure} saving={saving} />
      {isPanelOpen ? (
        <ChangesPanel
          procedure={procedure}
          saving={saving}
          onCompare={onCompare}
          onClose={onClosePanel}
        />
      ) : null}
      {compared ? (
        <CompareDialog procedure={procedure} sides={compared} onClose={() => onCompare(null)} />
      ) : null}
    </>
  );
}
