/** An action or guard by name; implementations are added by toMachine. */
export type NamedConfig = {
  readonly type: string;
  readonly params?: { readonly [name: string]: string | readonly string[] };
};

/** A transition of an XState configuration, as JSON. */
export type TransitionConfigJson = {
  readonly target?: string;
  readonly guard?: NamedConfig;
  readonly actions?: readonly NamedConfig[];
  readonly reenter?: true;
};

/** A state of an XState configuration, as JSON. */
export type StateConfigJson = {
  readonly id?: string;
  readonly type?: 'parallel' | 'final';
  readonly initial?: string | { readonly target: string; readonly actions: readonly NamedConfig[] };
  readonly states?: { readonly [key: string]: StateConfigJson };
  readonly entry?: readonly NamedConfig[];
  readonly exit?: readonly NamedConfig[];
  readonly always?: readonly TransitionConfigJson[];
  readonly on?: { readonly [event: string]: readonly TransitionConfigJson[] };
  readonly onDone?: readonly TransitionConfigJson[];
  /** `place` is set where tokens can rest, `count` where more than one rests. */
  readonly meta?: {
    readonly elementId: string;
    readonly place?: string;
    readonly count?: number;
    /** A token waits here at the closing join of its block. */
    readonly join?: string;
  };
};

/** The root; loads with createMachine as it is. */
export type MachineConfigJson = StateConfigJson & {
  readonly id: string;
  readonly options: { readonly maxIterations: number };
};
