/** A reporter for knip that prints how many files it looked at; the other reporters do not say. */
export default function knipFileCount({ counters }) {
  console.log(`knip looked at ${counters.processed} files`);
}
