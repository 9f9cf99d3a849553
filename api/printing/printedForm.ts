import type { BilingualText } from '../../engine/model/form.ts';
import type { ListFact, TableFact, TextFact } from './printedFacts.ts';

/** The circular whose annex has the form: of 2018, or of 2025 (in force from 15/9/2025). */
export type Edition = 'tt01-2018' | 'tt03-2025';

/** What a printed form is for; its number differs between the editions. */
export type FormKind =
  | 'receipt'
  | 'supplement-request'
  | 'refusal'
  | 'apology'
  | 'stop-notice'
  | 'control-slip'
  | 'register';

/** Why a form is not for a dossier; the words stand in api/texts under the same codes. */
export type FormReason =
  | 'NO_SUPPLEMENT_ASKED'
  | 'NOT_REFUSED'
  | 'NOT_EXTENDED'
  | 'NOT_STOPPED'
  | 'NOT_IN_EDITION';

/** Which of two copies a sheet is; only the applicant's carries the tracking secret. */
export type CopyKind = 'office' | 'applicant';

/**
 * One printed form of the one-stop system as data (JSON): what is printed where, and which fact
 * stands in it.
 *
 * `{name}` in a text is a fact of printedFacts.ts; one that is not known is printed as dots, to be
 * written by hand.
 */
export type PrintedForm = {
  readonly kind: FormKind;
  readonly edition: Edition;
  /** "01" as the circular numbers it. */
  readonly number: string;
  /** What lists call it. */
  readonly name: BilingualText;
  /** The title on paper. */
  readonly title: string;
  readonly paper: 'A5' | 'A4-landscape';
  /** What stands behind the slash of "Số: …/…"; null for a form without a number. */
  readonly numberEnding: string | null;
  /** Each copy is a sheet of its own; none: one sheet without a name. */
  readonly copies: readonly { readonly kind: CopyKind; readonly name: string }[];
  readonly body: readonly Block[];
};

/** A part of a form. */
export type Block = BlockCondition & BlockContent;

/** When a part is printed: only with that fact, only on that copy. */
type BlockCondition = {
  readonly needs?: TextFact;
  readonly copy?: CopyKind;
};

/** What a part prints. */
export type BlockContent =
  | { readonly block: 'line'; readonly label: string; readonly value: string; readonly bold?: true }
  | { readonly block: 'text'; readonly text: string }
  | { readonly block: 'list'; readonly label: string; readonly list: ListFact }
  | {
      readonly block: 'table';
      readonly label?: string;
      readonly table: TableFact;
      readonly columns: readonly TableColumn[];
    }
  | { readonly block: 'signatures'; readonly boxes: readonly SignatureBox[] }
  | { readonly block: 'note'; readonly text: string; readonly upright?: true }
  /** The first page of a book: lines in the middle, what follows begins a page. */
  | {
      readonly block: 'cover';
      readonly lines: readonly { readonly label: string; readonly value: string }[];
    };

/** A column; `width` in points, "*" shares what is left. `group`: the heading above several. */
export type TableColumn = {
  readonly heading: string;
  /** Name in a row of the table; "#" is the running number. */
  readonly cell: string;
  readonly width: number | '*';
  readonly align?: 'center';
  readonly group?: string;
};

/**
 * Where somebody signs; a box without a title keeps its side free. `left`: what is no signature but
 * stands beside one, as who gets a copy.
 */
export type SignatureBox = {
  readonly title: string;
  readonly hint: string;
  /** Who signs, as text with facts. */
  readonly signer: string;
  readonly align?: 'left';
};
