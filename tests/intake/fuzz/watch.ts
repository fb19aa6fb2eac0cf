import { Worker } from 'node:worker_threads';

const watching = `
const { beats, seconds, pid } = require('node:worker_threads').workerData;
for (let file = beats[0]; Atomics.wait(beats, 0, file, seconds * 1000) !== 'timed-out'; ) file = beats[0];
process.stderr.write('no answer for ' + seconds + ' seconds at file ' + beats[0] + '\\n');
process.kill(pid, 'SIGKILL');`;

/** A watch over work that may never end: told of each file as it is reached, it names one that takes too long and ends this process. */
export function watchOver(seconds: number): { readonly reached: (file: number) => void; readonly done: () => Promise<number> } {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const watch = new Worker(watching, { eval: true, workerData: { beats, seconds, pid: process.pid } });
  return {
    reached: (file) => {
      Atomics.store(beats, 0, file);
      Atomics.notify(beats, 0);
    },
    done: () => watch.terminate(),
  };
}
