import { DECLARED, branches, drawing, flow, row, times } from './drawnShapes.ts';

/** Names and texts of what no tool should write and some do; what is merely large: LARGE_TEXTS. */
export const STRANGE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a byte order mark', `\uFEFF${drawing(row(1))}`],
  ['lines that end with CR LF', drawing(row(3)).replaceAll('\n', '\r\n')],
  ['a declaration of Latin-1', drawing(row(1)).replace('UTF-8', 'ISO-8859-1')],
  ['a declaration of UTF-16', drawing(row(1)).replace('UTF-8', 'UTF-16')],
  ['bytes of UTF-16 read as UTF-8', Buffer.from(drawing(row(1)), 'utf16le').toString('utf8')],
  [
    'bytes of Latin-1 read as UTF-8',
    Buffer.from(drawing('<task id="t" name="é"/>'), 'latin1').toString('utf8'),
  ],
  ['no declaration', drawing(row(1)).replace(DECLARED, '').trim()],
  ['single quotes', drawing(row(2)).replaceAll('"', "'")],
  ['a process without content', drawing('')],
  ['sub-processes in each other, 25 deep', drawing(nested(25))],
  ['40 parallel gateways one after the other', drawing(forks(40))],
  ['12 parallel branches of 3', drawing(branches(12, 3))],
  ['a complete graph of gateways', drawing(completeGraph(12))],
  [
    'ids with dots, dashes and names that JavaScript has',
    drawing(ids(['a.b-c_d', '_1', 'constructor', '__proto__x', 'toString'])),
  ],
  ['an id with letters of the alphabet here', drawing(ids(['Việc_1']))],
  ['a name of 5,000 characters', drawing(`<task id="t" name="${'tên '.repeat(1_250)}"/>`)],
  ['an expression that is nothing but brackets', drawing(condition('('.repeat(900)))],
  ['an expression in another language', drawing(condition('execution.getVariable(&quot;x&quot;)'))],
];

function nested(depth: number): string {
  const opened = times(depth, (index) => `<subProcess id="n${index}">`);
  return `${opened}<task id="t"/>${'</subProcess>'.repeat(depth)}`;
}

function forks(count: number): string {
  const blocks = times(count, (index) => {
    const [fork, join, next] = [`f${index}`, `j${index}`, `f${index + 1}`];
    return `<parallelGateway id="${fork}"/><userTask id="a${index}"/><userTask id="b${index}"/>
<parallelGateway id="${join}"/>${flow(fork, `a${index}`)}${flow(fork, `b${index}`)}
${flow(`a${index}`, join)}${flow(`b${index}`, join)}${flow(join, next)}`;
  });
  return `<startEvent id="s"/>${flow('s', 'f0')}${blocks}<endEvent id="f${count}"/>`;
}

function completeGraph(count: number): string {
  const kinds = ['parallelGateway', 'inclusiveGateway', 'exclusiveGateway'];
  const drawn = times(count, (index) => `<${kinds[index % 3]} id="g${index}"/>`);
  const flows = times(count, (one) => times(count, (other) => flow(`g${one}`, `g${other}`)));
  return `<startEvent id="s"/>${flow('s', 'g0')}${drawn}${flows}`;
}

function ids(names: readonly string[]): string {
  const all = ['s', ...names, 'e'];
  const flows = all.slice(1).map((id, index) => flow(all[index] ?? '', id));
  const drawn = names.map((id) => `<userTask id="${id}"/>`);
  return `<startEvent id="s"/>${drawn.join('')}<endEvent id="e"/>${flows.join('')}`;
}

function condition(text: string): string {
  const inner = `<conditionExpression xsi:type="tFormalExpression">${text}</conditionExpression>`;
  return `<startEvent id="s"/><exclusiveGateway id="g"/><task id="a"/><endEvent id="e"/>
${flow('s', 'g')}${flow('g', 'a', inner)}${flow('g', 'e')}${flow('a', 'e')}`;
}
