type OutputDrawing = readonly [name: string, values?: string | undefined, fallback?: string];

/** A table as a person would write it on paper; what is left out is not in the file. */
export type TableDrawing = {
  readonly policy?: string;
  readonly aggregation?: string;
  /** FEEL of each input, and its allowed values. */
  readonly inputs: readonly (readonly [string, string?])[];
  /** Name of each output, its values in order of priority, and its default. */
  readonly outputs: readonly OutputDrawing[];
  readonly rules: readonly (readonly string[])[];
};

/** One decision with a table, `Fee`, beside other parts of the file. */
export function tableText(table: TableDrawing, others = ''): string {
  return fileText(`<decision id="Fee" name="Fee">${tableLogic(table)}</decision>${others}`);
}

export function tableLogic({ policy, aggregation, inputs, outputs, rules }: TableDrawing): string {
  const attributes = attribute('hitPolicy', policy) + attribute('aggregation', aggregation);
  return `<decisionTable id="Table"${attributes}>
${inputs.map(inputText).join('')}${outputs.map(outputText).join('')}
${rules.map((rule, index) => ruleText(rule, index, inputs.length)).join('\n')}
</decisionTable>`;
}

export function fileText(parts: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="File" name="File" namespace="n">
${parts}
</definitions>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${value}"`;
}

function inputText([expression, allowed]: readonly [string, string?], index: number): string {
  const values = allowed === undefined ? '' : `<inputValues>${text(allowed)}</inputValues>`;
  const asked = `<inputExpression>${text(expression)}</inputExpression>`;
  return `<input id="In_${index + 1}">${asked}${values}</input>`;
}

function outputText([name, values, fallback]: OutputDrawing): string {
  const allowed = values === undefined ? '' : `<outputValues>${text(values)}</outputValues>`;
  const given =
    fallback === undefined ? '' : `<defaultOutputEntry>${text(fallback)}</defaultOutputEntry>`;
  return `<output name="${name}">${allowed}${given}</output>`;
}

function ruleText(cells: readonly string[], index: number, inputCount: number): string {
  const entries = cells.map((cell, place) => {
    const name = place < inputCount ? 'inputEntry' : 'outputEntry';
    return `<${name} id="Entry_${index + 1}_${place + 1}">${text(cell)}</${name}>`;
  });
  return `<rule id="Rule_${index + 1}">${entries.join('')}</rule>`;
}

function text(content: string): string {
  return `<text>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}
