/** A text in both languages; Vietnamese is the source of truth. */
export type BilingualText = { readonly vi: string; readonly en: string };

/** One field; `key` is the name of the variable it writes. Money is whole đồng. */
export type FormField = {
  readonly key: string;
  readonly label: BilingualText;
  readonly kind: 'text' | 'longText' | 'number' | 'money' | 'date' | 'choice' | 'boolean' | 'file';
  readonly required: boolean;
  readonly options?:
    | readonly { readonly value: string; readonly label: BilingualText }[]
    | undefined;
  readonly hint?: BilingualText | undefined;
  readonly readOnly?: boolean | undefined;
  /** The applicant reads the value on the tracking page while papers are asked for. */
  readonly shownToApplicant?: boolean | undefined;
};

/** One form of a procedure, named by `lt:form` of a task. */
export type Form = {
  readonly key: string;
  readonly title: BilingualText;
  readonly fields: readonly FormField[];
};

/** One paper that a dossier needs (thành phần hồ sơ). */
export type Paper = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'original' | 'copy' | 'electronic';
  readonly count: number;
  readonly required: boolean;
  readonly dataSource?: string | null | undefined;
};

/** One fee; `mark` says whether the amount is a fact or a sample to be checked. */
export type Fee = {
  readonly key: string;
  readonly name: string;
  readonly amountDong: number;
  readonly when: 'intake' | 'return';
  readonly note?: string | null | undefined;
  readonly mark: 'fact' | 'proposal';
};
