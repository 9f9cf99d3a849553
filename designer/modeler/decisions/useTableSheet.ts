import { useEffect, useRef, useState } from 'react';

import { useEditorState, type Editor } from '../EditorContext.tsx';
import { locateDecisions } from './locateDecisions.ts';
import { readSheet } from './readSheet.ts';
import type { TableSheet } from './tableSheet.ts';
import { writeSheet } from './writeSheet.ts';

/** The open table; null while it is read, `unreadable` where the file has none. */
export type OpenSheet = {
  readonly sheet: TableSheet | null;
  readonly isUnreadable: boolean;
  /** Text of its file, as far as it has been written. */
  readonly xml: string;
  /** Puts the changed table into the draft; one step of undo. */
  readonly change: (sheet: TableSheet) => void;
};

/** Reads a table of the draft, again when undo or another window part has changed it. */
export function useTableSheet(editor: Editor, decisionId: string): OpenSheet {
  const { procedureDecisions } = editor.services;
  const xml = useEditorState(() => fileOf(procedureDecisions.list(), decisionId));
  // The text that the sheet was read from, and the one that was last written from it.
  const base = useRef({ read: '', written: '' });
  const writing = useRef(Promise.resolve());
  const [sheet, setSheet] = useState<TableSheet | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    if (xml === base.current.written) return undefined;
    let isOld = false;
    void readSheet(xml, decisionId).then((read) => {
      if (isOld) return;
      base.current = { read: xml, written: xml };
      setSheet(read);
      setUnreadable(read === null);
    });
    return () => {
      isOld = true;
    };
  }, [xml, decisionId]);
  const change = (next: TableSheet) => {
    setSheet(next);
    const { read } = base.current;
    writing.current = writing.current.then(async () => {
      const text = await writeSheet(read, next);
      const files = procedureDecisions.list();
      const at = files.indexOf(fileOf(files, decisionId));
      // An undo in between has the last word.
      if (at < 0 || base.current.read !== read || files[at] === text) return;
      base.current = { read, written: text };
      procedureDecisions.replace(files.with(at, text));
    });
  };
  return { sheet, isUnreadable, xml, change };
}

function fileOf(files: readonly string[], decisionId: string): string {
  return files.find((xml) => locateDecisions(xml).some(({ id }) => id === decisionId)) ?? '';
}
