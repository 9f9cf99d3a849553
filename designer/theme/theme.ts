import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const NAVY: MantineColorsTuple = [
  '#eef2f9',
  '#d9e1ef',
  '#b1c1df',
  '#869fcf',
  '#6282c0',
  '#4a6fb5',
  '#2f559e',
  '#234687',
  '#1a3768',
  '#14284b',
];

const CRIMSON: MantineColorsTuple = [
  '#fdecee',
  '#f7d5d8',
  '#eca9af',
  '#e27b84',
  '#d95560',
  '#cf3f4b',
  '#b3262f',
  '#991f28',
  '#801820',
  '#671118',
];

const GOLD: MantineColorsTuple = [
  '#fff8e5',
  '#fbeecb',
  '#f5db97',
  '#eec75f',
  '#e0b84c',
  '#c79a2a',
  '#8a6510',
  '#75550c',
  '#604609',
  '#4b3706',
];

/** The look of the officers' application: dark navy, red and gold for accents only, dense. */
export const theme = createTheme({
  primaryColor: 'navy',
  primaryShade: 7,
  colors: { navy: NAVY, crimson: CRIMSON, gold: GOLD },
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.35' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    Tooltip: { defaultProps: { multiline: true, maw: 320, withArrow: true } },
    Table: { defaultProps: { verticalSpacing: 'xs' } },
    Paper: { defaultProps: { withBorder: true, p: 'md' } },
  },
});

/**
 * Mantine's greys for secondary text fail a contrast of 4.5; these pass on white and on #f4f6f9.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4b5563',
    '--mantine-color-placeholder': '#5b6472',
    '--mantine-color-error': '#b3262f',
    '--mantine-color-anchor': '#234687',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
});
