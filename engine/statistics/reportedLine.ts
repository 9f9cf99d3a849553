/** A text as data keeps it. */
type BothTexts = { readonly vi: string; readonly en: string };

/** One published figure. */
export type ReportedFigure = {
  readonly key: string;
  readonly name: BothTexts;
  readonly value: number;
  /** Published as "nearly" or "about": not used in sums. */
  readonly isAbout: boolean;
};

/** A total that the named figures must add up to. */
export type ReportedSum = { readonly total: string; readonly parts: readonly string[] };

/** What an office published about one thing and one time, with the words it was read from. */
export type ReportedLine = {
  readonly key: string;
  readonly name: BothTexts;
  readonly source: { readonly title: string; readonly quote: string };
  readonly figures: readonly ReportedFigure[];
  readonly sums: readonly ReportedSum[];
};
