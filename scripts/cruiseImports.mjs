// Prints what dependency-cruiser sees as JSON. A process of its own, in plain JavaScript: under tsx
// the visitor of swc loses its methods.
import { createRequire } from 'node:module';
import config from '../.dependency-cruiser.mjs';

// dependency-cruiser 17 asks swc to read every file as plain TypeScript and stops at the first JSX
// tag. It takes `parseFileSync` from the module when it loads, so it is given one that reads `.tsx`
// as what it is.
const swc = createRequire(import.meta.url)('@swc/core');
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });

const { cruise } = await import('dependency-cruiser');
const ruleSet = { forbidden: config.forbidden };
const { output } = await cruise(process.argv.slice(2), {
  ...config.options,
  validate: true,
  ruleSet,
});
process.stdout.write(JSON.stringify(output));
