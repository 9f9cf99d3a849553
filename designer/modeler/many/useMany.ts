import { useEffect, useRef, useState } from 'react';

import type { ManyInputs } from '../../../engine/testing/many/manyInputs.ts';
import type { ManyResult } from '../../../engine/testing/many/manyResult.ts';
import { useEditorState, type Editor } from '../EditorContext.tsx';
import { readDrawing, type Drawing } from '../openDrawing.ts';
import { readFlow } from '../trial/useTrialFlow.ts';
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
  readonly compareWith: (drawing: Drawing) => void;
  readonly forget: () => void;
};

/** What was said of the office, the thread that plays, and its results. */
export function useMany(editor: Editor, procedureId: string): ManyOnPage {
  const [inputs, setInputs] = useState(() => keptInputs(procedureId, new Date()));
  const [latest, setLatest] = useState<NamedResult | null>(null);
  const [compared, setCompared] = useState<NamedResult | null>(null);
  const change = useEditorState((state) => state.change);
  const { part, refusal, play, stop } = usePlaying(procedureId);
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
      void play(readDrawing(editor), inputs, (result) => {
        setLatest({ of: 'now', inputs, change, result });
      });
    },
    stop,
    keep: () => setCompared(latest && { ...latest, of: 'kept' }),
    compareWith: (drawing) => {
      void play(Promise.resolve(drawing), inputs, (result) => {
        setCompared({ of: 'published', inputs, change, result });
      });
    },
    forget: () => setCompared(null),
  };
}

/** One thread at a time; it ends with the page. */
function usePlaying(procedureId: string) {
  const thread = useRef<ManyThread | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<NoResult | null>(null);
  /** Reading a drawing takes a moment: who has stopped meanwhile wants nothing of it. */
  const turn = useRef(0);
  const stop = () => {
    turn.current += 1;
    thread.current?.stop();
    setPart(null);
  };
  useEffect(
    () => () => {
      turn.current += 1;
      thread.current?.stop();
    },
    [],
  );
  const play = async (
    drawing: Promise<Drawing>,
    inputs: ManyInputs,
    onResult: (result: ManyResult) => void,
  ) => {
    stop();
    setPart(0);
    setRefusal(null);
    const { current } = turn;
    const read = await drawing.then((it) => readFlow(it, procedureId)).catch(() => null);
    if (turn.current !== current) return;
    if (read?.kind !== 'ready') {
      setPart(null);
      setRefusal(read?.kind === 'unreachable' ? 'UNREACHABLE' : 'UNREADABLE');
      return;
    }
    thread.current = startMany({ definitions: read.flow.definitions, inputs }, (answer) => {
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
