import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { ChangesCounter } from './ChangesCounter.tsx';
import { ChangesPanel } from './ChangesPanel.tsx';
import { CompareDialog, type ComparedSides } from './CompareDialog.tsx';

type ComparingProps = {
  readonly procedure: ProcedureView;
  readonly isPanelOpen: boolean;
  /** What stands side by side; null: nothing. */
  readonly compared: ComparedSides | null;
  readonly onCompare: (sides: ComparedSides | null) => void;
  readonly onClosePanel: () => void;
};

/** Everything of comparing in one module, read once the editor stands: the drawing comes first. */
export function Comparing(props: ComparingProps) {
  const { procedure, isPanelOpen, compared, onCompare, onClosePanel } = props;
  return (
    <>
      <ChangesCounter procedure={procedure} />
      {isPanelOpen ? (
        <ChangesPanel
          procedure={procedure}

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
