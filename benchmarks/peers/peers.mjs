// Scores the same facts with every peer: first says where they differ from the points that the tuned method gives, which the library's are held against before it is timed, then how long they take.
//   node peers.mjs FACTS.json [BENCHMARKDOTNET-brief.json]
import { readFileSync } from 'node:fs';
import os from 'node:os';
import * as zen from './zen.mjs';
import * as jsonRules from './json-rules.mjs';

const sets = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const baseline = process.argv[3] ? means(JSON.parse(readFileSync(process.argv[3], 'utf8'))) : {};
const rounds = 7;

console.log(`Node.js ${process.version}, ${os.cpus()[0].model}, ${os.cpus().length} processors, load ${os.loadavg()[0].toFixed(1)}\n`);
console.log('| Method | Facts | Subjects that differ | Median | Fastest | Ratio |');
console.log('|---|---|--:|--:|--:|--:|');
for (const [facts, subjects] of Object.entries(sets)) {
  const hand = baseline[`HandWritten ${facts}`];
  for (const method of ['HandWritten', 'FillAndScore']) {
    const mean = baseline[`${method} ${facts}`];
    if (mean) {
      console.log(`| .NET: ${method} | ${facts} | 0 | ${ns(mean)} | | ${(mean / hand).toFixed(2)} |`);
    }
  }

  for (const peer of [zen, jsonRules]) {
    const differing = await differences(peer, subjects);
    const times = await time(peer, subjects);
    console.log(`| ${peer.name} | ${facts} | ${differing} of ${subjects.length} | ${ns(times[rounds >> 1])} | ${ns(times[0])} | ${hand ? (times[rounds >> 1] / hand).toFixed(0) : ''} |`);
  }
}

// On the published case nobody may differ. On edges numbers in binary may, and do; how many is a result and no failure.
async function differences(peer, subjects) {
  let differing = 0;
  for (const { Facts: facts, Points: points } of subjects) {
    const given = await peer.score(facts);
    const off = points.map((p, i) => [i, p, given[i]]).filter(([, wanted, got]) => Math.abs(wanted - got) > 1e-9);
    if (off.length > 0) {
      differing++;
      console.error(`${peer.name}: ${off.map(([i, wanted, got]) => `leaf ${i} gives ${got}, not ${wanted}`).join(', ')}`);
    }
  }

  if (differing > 0 && subjects.length === 1) {
    throw new Error(`${peer.name} differs on the published case`);
  }

  return differing;
}

async function time(peer, subjects) {
  const perRound = 2000;
  const times = [];
  for (let round = -2; round < rounds; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < perRound; i++) {
      await peer.score(subjects[i % subjects.length].Facts);
    }

    if (round >= 0) {
      times.push(Number(process.hrtime.bigint() - start) / perRound);
    }
  }

  return times.sort((a, b) => a - b);
}

function means(report) {
  return Object.fromEntries(report.Benchmarks.map((b) => [`${b.Method} ${b.Parameters.replace('Facts=', '')}`, b.Statistics.Mean]));
}

function ns(value) {
  return `${Math.round(value).toLocaleString('en-US')} ns`;
}
