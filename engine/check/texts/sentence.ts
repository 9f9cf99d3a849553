/** What a sentence may ask about its problem; every answer is text in the sentence's language. */
export type Said = {
  /** The element of the problem: its name in quotation marks, or its id. */
  readonly element: string;
  /** A fact as it is; "" when the problem does not have it. */
  readonly fact: (name: string) => string;
  /** A fact that holds the id of an element: its name in quotation marks, or the id. */
  readonly named: (name: string) => string;
  /** A fact in working minutes, as days, hours and minutes. */
  readonly time: (name: string) => string;
  /** A fact that is a word of the program (BPMN name, reason), in words of an officer. */
  readonly word: (name: string) => string;
  /** " (line 3, column 7)" where the place is known, else "". */
  readonly place: string;
};

/** The sentence of one rule. */
export type Sentence = (said: Said) => string;

/** A fact in brackets and quotation marks, nothing when it is empty. */
export function quotedText(said: Said, name: string): string {
  return said.fact(name) === '' ? '' : ` (“${said.fact(name)}”)`;
}

/** The fact `detail` in brackets, nothing when it is empty. */
export function detailOf(said: Said): string {
  return said.fact('detail') === '' ? '' : ` (${said.fact('detail')})`;
}
