import type { NextStep } from '../model/comingStep.ts';

/** The posts of steps as one text in which each is found by `sayPost`: "|officer|clerk|". */
export function comingPosts(steps: readonly NextStep[]): string {
  return `|${[...new Set(steps.map(({ post }) => post))].join('|')}|`;
}

/** How one post stands in that text. */
export function sayPost(post: string): string {
  return `|${post}|`;
}
