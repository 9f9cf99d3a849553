import { cruise } from '../cruise.ts';
import { ROOT } from '../sourceStamp.mjs';
import type { GeneratedText } from './generatedText.ts';

const FOLDER = /^(?:designer|(?:engine|api)(?:\/\w+(?=\/))?)/;

/**
 * Who imports whom between the folders of engine and api, and the designer, for ARCHITECTURE.md.
 */
export function folderGraph(): GeneratedText {
  const edges = new Map<string, number>();
  for (const { source, dependencies } of cruise(ROOT).modules) {
    for (const { resolved } of dependencies) {
      const from = FOLDER.exec(source)?.[0];
      const to = FOLDER.exec(resolved)?.[0];
      if (from === undefined || to === undefined || from === to) continue;
      const edge = `${from} --> ${to}`;
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  }
  const lines = [...edges.keys()].sort().map((edge) => `  ${edge}`);
  const text = `\n\`\`\`mermaid\nflowchart LR\n${lines.join('\n')}\n\`\`\`\n\n`;
  return { path: 'ARCHITECTURE.md', isWholeFile: false, text };
}
