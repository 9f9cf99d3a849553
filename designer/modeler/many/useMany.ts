import { useEffect, useRef, useState } from 'react';

import type { ManyInputs } from '../../../engine/testing/many/manyInputs.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';
import { useEditorState, type Editor } from '../EditorContext.tsx';
import { readDrawing } from '../openDrawing.ts';
import { forgetInputs, keepInputs, keptInputs } from './keptInputs.ts';
import { startMany, type ManyThread, type NoResult } from './manyThread.ts';

/** A result, and whose: the draft now, one that was kept, or the version in force. */
export type NamedResult = {
  readonly of: 'now' | 'kept' | 'published';
  readonly inputs: ManyInputs;
  /** The drawing that was played, by its count of changes. */
  readonly change: number;
  readonly result: ManyResult;
};

/** Playing many dossiers on the page. */
export type ManyOnPage = {
  readonly inputs: ManyInputs;
  readonly setInputs: (inputs: ManyInputs) => void;
  readonly reset: () => void;
  readonly latest: NamedResult | null;
  readonly compared: NamedResult | null;
  /** The figures or the drawing are others than those of the latest result. */
  readonly isStale: boolean;
  /** How far it is, from 0 to 1; null: nothing is played. */
  readonly part: number | null;
  readonly refusal: NoResult | null;
  readonly run: () => void;
  readonly stop: () => void;
  readonly keep: () => void;
  /** Plays that drawing with the figures of now, to be compared with. */
  readonly compareWith: (bpmn: string) => void;
  readonly forget: () => void;
};

/** What was said of the office, the thread that plays, and its results. */
export function useMany(editor: Editor, procedureId: string): ManyOnPage {
  const [inputs, setInputs] = useState(() => keptInputs(procedureId, new Date()));
  const [latest, setLatest] = useState<NamedResult | null>(null);
  const [compared, setCompared] = useState<NamedResult | null>(null);
  const change = useEditorState((state) => state.change);
  const { part, refusal, play, stop } = usePlaying();
  const say = (next: ManyInputs) => {
    setInputs(next);
    keepInputs(procedureId, next);
  };
  return {
    inputs,
    setInputs: say,
    reset: () => {
      forgetInputs(procedureId);
      setInputs(keptInputs(procedureId, new Date()));
    },
    latest,
    compared,
    isStale: latest !== null && (latest.inputs !== inputs || latest.change !== change),
    part,
    refusal,
    run: () => {
      void readDrawing(editor).then(({ bpmn }) => {
        play(bpmn, inputs, (result) => setLatest({ of: 'now', inputs, change, result }));
      });
    },
    stop,
    keep: () => setCompared(latest && { ...latest, of: 'kept' }),
    compareWith: (bpmn) => {
      play(bpmn, inputs, (result) => setCompared({ of: 'published', inputs, change, result }));
    },
    forget: () => setCompared(null),
  };
}

/** One thread at a time; it ends with the page. */
function usePlaying() {
  const thread = useRef<ManyThread | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<NoResult | null>(null);
  useEffect(() => () => thread.current?.stop(), []);
  const stop = () => {
    thread.current?.stop();
    setPart(null);
  };
  const play = (bpmn: string, inputs: ManyInputs, onResult: (result: ManyResult) => void) => {
    stop();
    setPart(0);
    setRefusal(null);
    thread.current = startMany({ bpmn, inputs }, (answer) => {
      if (answer.kind === 'progress') {
        setPart(answer.part);
        return;
      }
      setPart(null);
      if (answer.kind === 'done') onResult(answer.result);
      else setRefusal(answer.code);
    });
  };
  return { part, refusal, play, stop };
}
