/** With a capital first letter: the API's reasons are halves of sentences. */
export function toSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
