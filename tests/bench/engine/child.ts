import { againstPeer } from './againstPeer.ts';
import { againstSql } from './againstSql.ts';
import { growth } from './growth.ts';
import { proofTime } from './proofTime.ts';
import { stepCpu } from './stepCpu.ts';

// Measured as it is delivered, bundled and in a process of its own: what runs the sources as they
// are gives every inner function a name at each call. Prints the figures as JSON.

const figures = [];
for (const measure of [stepCpu, growth, proofTime, againstPeer, againstSql]) {
  figures.push(...(await measure()));
}
process.stdout.write(JSON.stringify(figures));
