/** What something of another tool becomes here. */
export type MappedTo =
  | 'performer'
  | 'form'
  | 'budget'
  | 'decision'
  | 'result'
  | 'script'
  | 'correlation'
  | 'called'
  | 'feel'
  | 'kept';

/** One thing that another tool wrote on an element. */
export type ImportNote = {
  readonly elementId: string;
  /** Name of the element, or its id where it has none. */
  readonly element: string;
  /** As the file has it: "camunda:assignee". */
  readonly from: string;
  readonly text: string;
  /** Null: nothing here means the same. */
  readonly to: MappedTo | null;
  /** What stands in the drawing now; "" where that says nothing. */
  readonly value: string;
};
