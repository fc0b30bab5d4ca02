/** How far a submission is, as one moving line on a terminal; elsewhere nothing but the seconds at the end. */
import type { ProgressStream } from '../progress.ts';
import type { IntakeProgress } from './check-submission.ts';

export interface ProgressLine extends IntakeProgress {
  /** Takes the line away and gives the seconds since the submission was opened. */
  end(): number;
}

/** Milliseconds between two drawings. */
const pause = 100;
const width = 20;

/** @param now milliseconds of a clock that only goes forward */
export function openProgressLine(stream: ProgressStream, now: () => number = () => performance.now()): ProgressLine {
  const files = new Map<string, { rows: number; bytes: number }>();
  let [total, start, drawn, line] = [0, now(), -Infinity, ''];
  const draw = (text: string, force = false): void => {
    if (!stream.isTTY || (!force && now() - drawn < pause)) return;
    drawn = now();
    line = text.slice(0, (stream.columns ?? 80) - 1);
    stream.write(`\r\u001B[2K${line}`);
  };
  return {
    opened(bytes) {
      [total, start] = [bytes, now()];
    },
    read(file, rows, bytes) {
      files.set(file, { rows, bytes });
      if (stream.isTTY && now() - drawn >= pause) draw(describe(file, [...files.values()], total, (now() - start) / 1000));
    },
    step: (step) => draw(`${step} ...`, true),
    end() {
      if (line) stream.write('\r\u001B[2K');
      return (now() - start) / 1000;
    },
  };
}

function describe(
  file: string,
  files: readonly { readonly rows: number; readonly bytes: number }[],
  total: number,
  seconds: number,
): string {
  const rows = files.reduce((sum, read) => sum + read.rows, 0);
  const share = Math.min(1, files.reduce((sum, read) => sum + read.bytes, 0) / Math.max(1, total));
  const done = Math.round(share * width);
  const left = share > 0.02 ? `, about ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
  const rate = Math.round(rows / Math.max(seconds, 0.001)).toLocaleString('en');
  return `[${'#'.repeat(done)}${'-'.repeat(width - done)}] ${Math.floor(share * 100)} %  ${rows.toLocaleString('en')} rows, ${rate} a second${left}  ${file}`;
}
