/**
 * A name of another program as the file writes it: "camunda:class" is "flowable:class" where that
 * is the prefix of the file.
 */
export function writtenName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes.get(prefix) ?? prefix}:${local}`;
}
