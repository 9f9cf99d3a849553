import type { Agency } from './agency.ts';

/** What the national list says of a procedure besides its code and terms; null = not given. */
export type ListedFacts = {
  /** `lt:levels`: the tiers on which it is decided. */
  readonly levels: readonly Agency['level'][];
  /** `lt:receivingPlace`, `lt:competentAgency`, `lt:result`: as the decision words them. */
  readonly receivingPlace: string | null;
  readonly competentAgency: string | null;
  readonly result: string | null;
};
