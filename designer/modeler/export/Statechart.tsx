import './statechart.css';

import type {
  MachineConfigJson,
  StateConfigJson,
  TransitionConfigJson,
} from '../../../engine/compile/machineConfig.ts';
import { useModelerTexts, type ModelerTranslate } from '../useModelerTexts.ts';

type StatechartProps = {
  readonly machine: MachineConfigJson;
  /** Of processes and elements that have one. */
  readonly names: ReadonlyMap<string, string>;
  /** The element whose states are marked. */
  readonly selectedId: string | null;
  readonly onShow: (elementId: string) => void;
};

/**
 * A machine as nested boxes: a state inside another one is drawn inside it, what runs side by side
 * stands side by side, and each state says which event leads where.
 */
export function Statechart({ machine, names, selectedId, onShow }: StatechartProps) {
  const { t } = useModelerTexts();
  const labels = labelsOf(machine, names, t);
  return (
    <div className="statechart">
      <States state={machine} words={{ names, labels, selectedId, onShow }} />
    </div>
  );
}

/** Names of elements by their id, and of states by theirs; what is selected, and the way to it. */
type Words = Omit<StatechartProps, 'machine'> & {
  readonly labels: ReadonlyMap<string, string>;
};

type StatesProps = { readonly state: StateConfigJson; readonly words: Words };

function States({ state, words }: StatesProps) {
  const { initial } = state;
  const first = typeof initial === 'object' ? initial.target : initial;
  return (
    <ul className={state.type === 'parallel' ? 'statechart-beside' : 'statechart-states'}>
      {Object.entries(state.states ?? {}).map(([key, inner]) => (
        <li
          key={key}
          className="statechart-state"
          data-final={inner.type === 'final'}
          data-initial={key === first}
          aria-current={inner.meta !== undefined && inner.meta.elementId === words.selectedId}
        >
          <StateName name={words.labels.get(inner.id ?? key) ?? key} state={inner} words={words} />
          <Events state={inner} words={words} />
          {inner.states === undefined ? null : <States state={inner} words={words} />}
        </li>
      ))}
    </ul>
  );
}

type StateNameProps = StatesProps & { readonly name: string };

/** What stands for an element leads there. */
function StateName({ name, state, words }: StateNameProps) {
  const { meta } = state;
  if (meta === undefined) return <strong>{name}</strong>;
  return (
    <button type="button" onClick={() => words.onShow(meta.elementId)}>
      {name}
    </button>
  );
}

function Events({ state, words }: StatesProps) {
  const { t } = useModelerTexts();
  const events = Object.entries(state.on ?? {}).map(
    ([event, ways]) => [eventText(event, { words, state, t }), ways] as const,
  );
  const done = state.onDone === undefined ? [] : [[t('chart.event.done'), state.onDone] as const];
  const all = [...events, ...done];
  if (all.length === 0) return null;
  return (
    <ul className="statechart-events">
      {all.map(([text, ways]) => (
        <li key={text}>
          {text}
          {targetsOf(ways).map((target) => ` → ${words.labels.get(target) ?? target}`)}
        </li>
      ))}
    </ul>
  );
}

type EventGround = {
  readonly words: Words;
  readonly state: StateConfigJson;
  readonly t: ModelerTranslate;
};

/** "Thẩm định hồ sơ: xong" from "appraise.done"; in the state of that element only "xong". */
function eventText(event: string, { words: { names }, state, t }: EventGround): string {
  const point = event.lastIndexOf('.');
  const [id, kind] = [event.slice(0, Math.max(0, point)), event.slice(point + 1)];
  const word = isEventKind(kind) ? t(`chart.event.${kind}`) : kind;
  const elementId = id.replace(/~.*$/u, '');
  const name = elementId === state.meta?.elementId ? undefined : names.get(elementId);
  return name === undefined ? word : `${name}: ${word}`;
}

const EVENT_KINDS = [
  'done',
  'take',
  'skip',
  'split',
  'caught',
  'join',
  'terminate',
  'empty',
] as const;

function isEventKind(kind: string): kind is (typeof EVENT_KINDS)[number] {
  return (EVENT_KINDS as readonly string[]).includes(kind);
}

function targetsOf(ways: readonly TransitionConfigJson[]): readonly string[] {
  return [...new Set(ways.flatMap(({ target }) => (target ? [target.replace(/^#/u, '')] : [])))];
}

/** States that the compiler adds have a word; others the name of their element. */
function labelsOf(
  machine: MachineConfigJson,
  names: ReadonlyMap<string, string>,
  t: ModelerTranslate,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const note = (key: string, state: StateConfigJson): void => {
    const part = key.slice(key.lastIndexOf('~') + 1);
    const elementId = state.meta?.elementId ?? part;
    const name = names.get(elementId) ?? elementId;
    labels.set(state.id ?? key, isAdded(part) ? t(`chart.state.${part}`) : name);
    for (const [inner, one] of Object.entries(state.states ?? {})) note(inner, one);
  };
  note(machine.id, machine);
  return labels;
}

const ADDED = ['main', 'begin', 'completed', 'terminated', 'choose', 'skipped'] as const;

function isAdded(part: string): part is (typeof ADDED)[number] {
  return (ADDED as readonly string[]).includes(part);
}
