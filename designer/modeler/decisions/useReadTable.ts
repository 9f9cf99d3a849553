import { useEffect, useState } from 'react';

import { parseDecisions } from '../../../engine/decide/parseDecisions.ts';
import type { DecisionModel, DecisionTable } from '../../../engine/model/decision.ts';

/** A file as the engine reads it, with the table of one decision. */
export type ReadTable = { readonly model: DecisionModel; readonly table: DecisionTable };

/** Reads a file as the engine does, again after each change; null while something is wrong. */
export function useReadTable(xml: string, decisionId: string): ReadTable | null {
  const [read, setRead] = useState<ReadTable | null>(null);
  useEffect(() => {
    let isOld = false;
    void parseDecisions(xml).then((parsed) => {
      if (isOld) return;
      const model = parsed.ok ? parsed.value : null;
      const logic = model?.decisions.find(({ id }) => id === decisionId)?.logic;
      setRead(model !== null && logic?.kind === 'table' ? { model, table: logic } : null);
    });
    return () => {
      isOld = true;
    };
  }, [xml, decisionId]);
  return read;
}
