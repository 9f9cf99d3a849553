import type { Sentence } from './sentence.ts';

/** English for what the `xml-…` rules say. */
export const enXml = {
  'xml-too-large': (s) =>
    `The file has ${s.fact('bytes')} bytes, more than ${s.fact('limit')}: divide the drawing.`,
  'xml-doctype': (s) =>
    `The file declares a DOCTYPE or ENTITY, which is not accepted${s.place}: remove the ` +
    'declaration.',
  'xml-encoding': (s) => `The file is encoded as “${s.fact('encoding')}”: save it as UTF-8.`,
  'xml-too-deep': (s) =>
    `The file is nested more than ${s.fact('limit')} levels deep${s.place}: use fewer ` +
    'levels of sub-processes.',
  'xml-too-many-elements': (s) =>
    `The file has more than ${s.fact('limit')} XML elements${s.place}: divide the drawing.`,
  'xml-too-many-attributes': (s) =>
    `An element has more than ${s.fact('limit')} attributes${s.place}: look at the file.`,
  'xml-too-many-namespaces': (s) =>
    `The file declares too many namespaces (more than ${s.fact('limit')}) or too deep ` +
    `(below level ${s.fact('depthLimit')})${s.place}: declare them at the top of the ` +
    'file.',
  'xml-tag-too-long': (s) =>
    `An XML tag is longer than ${s.fact('limit')} characters${s.place}: look at the file.`,
  'xml-not-well-formed': (s) =>
    `The XML file is broken${s.place}: ${s.word('reason')}. Export it again from the ` +
    'drawing program.',
  'xml-not-true-or-false': (s) => `“${s.fact('attribute')}”${s.place} must be true or false.`,
  'xml-duplicate-id': (s) =>
    `The id “${s.fact('id')}” is used for two elements${s.place}: change one of them.`,
  'xml-illegal-id': (s) =>
    `The id “${s.fact('id')}” is not valid${s.place}: begin with a letter, use only ` +
    'letters, digits, dashes and dots, and no blanks.',
  'xml-not-bpmn': (s) =>
    `The file is not BPMN 2.0, its root is “${s.fact('root')}”${s.place}: choose a .bpmn file.`,
  'xml-not-dmn': (s) =>
    `The file is not DMN 1.2 to 1.5, its root is “${s.fact('root')}”${s.place}: ` +
    'choose a .dmn file.',
  'xml-dangling-reference': (s) =>
    `${s.element} refers to “${s.fact('reference')}” (${s.fact('attribute')}), which is ` +
    `not in the file${s.place}: connect it again or remove the reference.`,
  'xml-wrong-reference': (s) =>
    `${s.element} refers to “${s.fact('reference')}” (${s.fact('attribute')}), which is of ` +
    `another kind (${s.fact('bpmnName')})${s.place}: connect it again.`,
  'xml-unknown-element': (s) =>
    `The file has an element “${s.fact('element')}” that BPMN 2.0 does not ` +
    `know${s.place}: remove it.`,
  'xml-attribute-as-element': (s) =>
    `${s.element} has “${s.fact('attribute')}” inside it as an element${s.place}: write it as ` +
    `the attribute ${s.fact('attribute')}="…" of the element itself.`,
  'xml-unknown-attribute': (s) =>
    `${s.element} has an attribute “${s.fact('attribute')}” that nobody knows${s.place}: ` +
    'mend its name or remove it.',
  'xml-not-readable': (s) => `The file cannot be read${s.place}: ${s.fact('reason')}.`,
} satisfies { readonly [rule: string]: Sentence };
