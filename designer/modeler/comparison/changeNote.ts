/** A note that the API takes. */
const NOTE_LENGTH_MAX = 2000;

/**
 * The note of a new version that says what it changes, a line for each: as many as a note has room
 * for, then how many more there are in the words of `more`.
 */
export function changeNote(sentences: readonly string[], more: (count: number) => string): string {
  const whole = sentences.join('\n');
  if (whole.length <= NOTE_LENGTH_MAX) return whole;
  const room = NOTE_LENGTH_MAX - more(sentences.length).length - 1;
  let length = -1;
  const kept = sentences.filter((sentence) => {
    length += sentence.length + 1;
    return length <= room;
  });
  return [...kept, more(sentences.length - kept.length)].join('\n');
}
