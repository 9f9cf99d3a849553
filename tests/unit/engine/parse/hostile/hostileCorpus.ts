/** A text that must be refused: by which rule, and where when it is small. */
export type HostileText = {
  readonly name: string;
  readonly xml: () => string;
  readonly rule: string;
  readonly at?: readonly [line: number, column: number];
};

const NS = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const open = `<definitions ${NS} id="d">\n<process id="p" isExecutable="true">\n`;
const close = '</process>\n</definitions>\n';
/** A drawing whose process holds `inner` from line 3, column 1 on. */
const drawing = (inner: string): string => `${open}${inner}\n${close}`;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const nested = (depth: number, attributes = ''): string => {
  const opened = times(depth, (index) => `<subProcess id="n${index}"${attributes}>`);
  return opened + '</subProcess>'.repeat(depth);
};

const notWellFormed: readonly Omit<HostileText, 'rule'>[] = [
  { name: 'nothing', xml: () => '', at: [1, 1] },
  { name: 'blanks only', xml: () => '  \n  ', at: [2, 2] },
  { name: 'plain text', xml: () => 'hello', at: [1, 6] },
  { name: 'JSON', xml: () => '{"a": 1}', at: [1, 9] },
  { name: 'a file cut off in the middle', xml: () => drawing('<task id="t').slice(0, 119) },
  { name: 'an element not closed', xml: () => drawing('<task id="t">'), at: [4, 10] },
  { name: 'a closing tag too many', xml: () => drawing('</task>'), at: [3, 7] },
  { name: 'a wrong closing tag', xml: () => drawing('<task id="t"></tusk>'), at: [3, 20] },
  { name: 'an attribute without quotes', xml: () => drawing('<task id=t/>'), at: [3, 10] },
  { name: 'an attribute twice', xml: () => drawing('<task id="a" id="b"/>'), at: [3, 21] },
  { name: 'a bare ampersand', xml: () => drawing('<task id="t" name="a & b"/>') },
  { name: 'an unknown entity', xml: () => drawing('<task id="t" name="&boom;"/>'), at: [3, 25] },
  {
    name: 'a less-than in an attribute',
    xml: () => drawing('<task id="t" name="a<b"/>'),
    at: [3, 21],
  },
  { name: 'a NUL character', xml: () => drawing('<task id="t" name="a\0b"/>'), at: [3, 21] },
  { name: 'a control character by number', xml: () => drawing('<task id="t" name="&#0;"/>') },
  { name: 'an unbound prefix', xml: () => drawing('<evil:task id="t"/>'), at: [3, 19] },
  { name: 'two roots', xml: () => `${drawing('')}${drawing('')}` },
  { name: 'text behind the root', xml: () => `${drawing('')}more` },
  { name: 'a comment not closed', xml: () => drawing('<!-- <task id="t"/>') },
  { name: 'a CDATA section not closed', xml: () => drawing('<documentation><![CDATA[ a') },
  { name: 'a processing instruction not closed', xml: () => drawing('<?php echo 1;') },
  { name: 'a late XML declaration', xml: () => `\n<?xml version="1.0"?>${drawing('')}` },
];

const forbidden: readonly HostileText[] = [
  {
    name: 'a billion laughs',
    xml: () =>
      `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "lol">${times(
        20,
        (i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`,
      )}]>\n${drawing('<task id="t" name="&a20;"/>')}`,
    rule: 'xml-doctype',
    at: [2, 1],
  },
  {
    name: 'an external entity',
    xml: () => `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${drawing('')}`,
    rule: 'xml-doctype',
    at: [1, 1],
  },
  {
    name: 'an external parameter entity',
    xml: () => `<!DOCTYPE d SYSTEM "http://example.org/evil.dtd">${drawing('')}`,
    rule: 'xml-doctype',
    at: [1, 1],
  },
  {
    name: 'a DOCTYPE of 1 MB',
    xml: () => `<!DOCTYPE d [${'<!ENTITY a "b">'.repeat(70_000)}]>${drawing('')}`,
    rule: 'xml-doctype',
    at: [1, 1],
  },
  {
    name: 'a DOCTYPE behind a comment that speaks of one',
    xml: () => `<!-- <!DOCTYPE a> -->\n<!DOCTYPE d>${drawing('')}`,
    rule: 'xml-doctype',
  },
  {
    name: 'another encoding',
    xml: () => `<?xml version="1.0" encoding="UTF-32"?>\n${drawing('')}`,
    rule: 'xml-encoding',
    at: [1, 1],
  },
  { name: 'an HTML page', xml: () => '<html><body/></html>', rule: 'xml-not-bpmn', at: [1, 1] },
  {
    name: 'definitions of another namespace',
    xml: () => '\n <definitions xmlns="urn:other"/>',
    rule: 'xml-not-bpmn',
    at: [2, 2],
  },
];

const tooMuch: readonly HostileText[] = [
  {
    name: 'more than 2 MB',
    xml: () => drawing(`<documentation>${'a'.repeat(2 * 1024 * 1024)}</documentation>`),
    rule: 'xml-too-large',
  },
  {
    name: 'more than 2 MB only in UTF-8',
    xml: () => drawing(`<documentation>${'ế'.repeat(700_000)}</documentation>`),
    rule: 'xml-too-large',
  },
  { name: '65 levels', xml: () => drawing(nested(64)), rule: 'xml-too-deep' },
  { name: '30,000 levels', xml: () => drawing(nested(30_000)), rule: 'xml-too-deep' },
  {
    name: '20,001 elements',
    xml: () => drawing(times(20_001, (index) => `<task id="t${index}"/>`)),
    rule: 'xml-too-many-elements',
  },
  {
    name: '65 attributes',
    xml: () => drawing(`<task ${times(65, (index) => `a${index}="" `)}/>`),
    rule: 'xml-too-many-attributes',
    at: [3, 1],
  },
  {
    name: '100,000 attributes',
    xml: () => drawing(`<task ${times(100_000, (index) => `a${index}="" `)}/>`),
    rule: 'xml-too-many-attributes',
    at: [3, 1],
  },
  {
    name: '150,000 times the same attribute',
    xml: () => drawing(`<task ${'a="" '.repeat(150_000)}/>`),
    rule: 'xml-too-many-attributes',
    at: [3, 1],
  },
  {
    name: '33 namespaces on one element',
    xml: () => drawing(`<task id="t" ${times(33, (index) => `xmlns:n${index}="urn:${index}" `)}/>`),
    rule: 'xml-too-many-namespaces',
    at: [3, 1],
  },
  {
    name: 'a bomb of nested namespaces',
    xml: () => drawing(nested(60, ` ${times(30, (index) => `xmlns:n${index}="urn:${index}" `)}`)),
    rule: 'xml-too-many-namespaces',
  },
  {
    name: 'one namespace below level 8',
    xml: () => drawing(nested(7, ' xmlns:a="urn:a"')),
    rule: 'xml-too-many-namespaces',
  },
  {
    name: 'a tag of 1 MB in one attribute',
    xml: () => drawing(`<task id="t" name="${'a'.repeat(1_000_000)}"/>`),
    rule: 'xml-tag-too-long',
    at: [3, 1],
  },
  {
    name: 'a tag of 1 MB of blanks',
    xml: () => drawing(`<task id="t"${' '.repeat(1_000_000)}/>`),
    rule: 'xml-tag-too-long',
    at: [3, 1],
  },
];

const wrongContent: readonly HostileText[] = [
  {
    name: 'an id used twice',
    xml: () => drawing('<task id="t"/>\n  <task id="t"/>'),
    rule: 'xml-duplicate-id',
    at: [4, 3],
  },
  {
    name: 'the id of the process used again',
    xml: () => drawing('<task id="p"/>'),
    rule: 'xml-duplicate-id',
    at: [3, 1],
  },
  {
    name: 'a truth that is none',
    xml: () => drawing('<startEvent id="s"/>\n<startEvent id="t" isInterrupting="True"/>'),
    rule: 'xml-not-true-or-false',
    at: [4, 1],
  },
  {
    name: 'a flow to nowhere',
    xml: () => drawing('<task id="t"/>\n<sequenceFlow id="f" sourceRef="t" targetRef="gone"/>'),
    rule: 'xml-dangling-reference',
    at: [4, 1],
  },
  {
    name: 'a message that is not there',
    xml: () => drawing('<receiveTask id="r" messageRef="gone"/>'),
    rule: 'xml-dangling-reference',
    at: [3, 1],
  },
  {
    name: 'a message that is a signal',
    xml: () =>
      drawing('<receiveTask id="r" messageRef="sg"/>').replace(
        '<process',
        '<signal id="sg"/><process',
      ),
    rule: 'xml-wrong-reference',
    at: [3, 1],
  },
  {
    name: 'a signal that is a message',
    xml: () =>
      drawing(
        '<startEvent id="s"/>\n<intermediateCatchEvent id="c">' +
          '<signalEventDefinition signalRef="m"/></intermediateCatchEvent>',
      ).replace('<process', '<message id="m"/><process'),
    rule: 'xml-wrong-reference',
    at: [4, 1],
  },
  {
    name: 'a default flow that is not there',
    xml: () => drawing('<exclusiveGateway id="g" default="gone"/>'),
    rule: 'xml-dangling-reference',
    at: [3, 1],
  },
  {
    name: 'an element that BPMN does not have',
    xml: () => drawing('<startEvent id="s"/>\n<launchMissile id="m"/>'),
    rule: 'xml-unknown-element',
    at: [4, 1],
  },
  {
    name: 'an attribute of ours as an element',
    xml: () =>
      drawing(
        '<endEvent id="e"><extensionElements>\n' +
          '<lt:outcome xmlns:lt="urn:lienthong:bpmn:1">granted</lt:outcome></extensionElements>' +
          '</endEvent>',
      ),
    rule: 'xml-attribute-as-element',
    at: [4, 1],
  },
  {
    name: 'an attribute that our namespace does not have',
    xml: () => drawing('<task xmlns:lt="urn:lienthong:bpmn:1" id="t" lt:budgett="3WD"/>'),
    rule: 'xml-unknown-attribute',
    at: [3, 1],
  },
  {
    name: 'an id with blanks',
    xml: () => drawing('<task id="a b"/>'),
    rule: 'xml-illegal-id',
    at: [3, 1],
  },
  { name: 'text between elements', xml: () => drawing('hello'), rule: 'xml-not-readable' },
];

/** Texts that somebody could send to slow the program down, to read its files, or by mistake. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  ...notWellFormed.map((it) => ({ ...it, rule: 'xml-not-well-formed' })),
  ...forbidden,
  ...tooMuch,
  ...wrongContent,
];
