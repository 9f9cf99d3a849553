/** One province with its communes: the two levels of administration since 1 July 2025. */
export type ProvinceUnit = {
  readonly code: string;
  readonly name: string;
  readonly communes: readonly { readonly code: string; readonly name: string }[];
};

/** The list that addresses choose from; `mark` says whether it is whole or a sample. */
export type AdministrativeUnits = {
  readonly mark: 'whole' | 'sample';
  readonly provinces: readonly ProvinceUnit[];
};
