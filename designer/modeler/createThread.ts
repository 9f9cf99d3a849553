/** A question put to a thread, and the answer with the same id. */
export type Asked<Question> = { readonly id: number; readonly question: Question };
/** The answer to the question with the same id. */
export type Answered<Answer> = { readonly id: number; readonly answer: Answer };

/** Work beside the page, so that drawing never waits for it. */
export type Thread<Question, Answer> = {
  /** The answer; null when a later question overtook this one or the thread had to be stopped. */
  readonly ask: (question: Question) => Promise<Answer | null>;
  readonly dispose: () => void;
};

/** A drawing that takes longer is one no officer draws; the worker is stopped and made anew. */
const ANSWER_TIME_MAX_MS = 5_000;

type Waiting<Answer> = {
  readonly id: number;
  readonly settle: (answer: Answer | null) => void;
  readonly timer: number;
};

/** One worker, made with the first question; one answer is awaited at a time: the newest. */
export function createThread<Question, Answer>(open: () => Worker): Thread<Question, Answer> {
  let worker: Worker | null = null;
  let waiting: Waiting<Answer> | null = null;
  let lastId = 0;

  const settle = (answer: Answer | null) => {
    if (!waiting) return;
    window.clearTimeout(waiting.timer);
    const { settle: give } = waiting;
    waiting = null;
    give(answer);
  };
  const stop = () => {
    worker?.terminate();
    worker = null;
    settle(null);
  };
  const start = () => {
    const started = open();
    started.onmessage = ({ data }: MessageEvent<Answered<Answer>>) => {
      if (data.id === waiting?.id) settle(data.answer);
    };
    started.onerror = stop;
    return started;
  };

  return {
    ask: (question) =>
      new Promise((give) => {
        settle(null);
        lastId += 1;
        const timer = window.setTimeout(stop, ANSWER_TIME_MAX_MS);
        waiting = { id: lastId, settle: give, timer };
        worker ??= start();
        worker.postMessage({ id: lastId, question } satisfies Asked<Question>);
      }),
    dispose: stop,
  };
}
