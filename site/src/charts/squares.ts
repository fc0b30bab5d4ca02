/** One square per service, stage by stage, filled column by column. Mirrored by the style sheet where writing runs right to left. */
import type { StageMonth, StageName } from '../findings/stages.ts';
import type { Drawing, Shape } from './drawing.ts';

/** `wide` fills five or more rows across 1,200 pixels, `narrow` as many rows as 360 pixels need. */
export function drawSquares(month: StageMonth, stages: readonly StageName[], label: string, size: 'wide' | 'narrow'): Drawing {
  const total = stages.reduce((sum, stage) => sum + month.counts[stage], 0);
  const width = size === 'wide' ? 1200 : 360;
  const most = size === 'wide' ? Math.max(43, Math.ceil(total / 12)) : Math.max(16, Math.ceil(Math.sqrt(total * 1.4)));
  const rows = Math.max(1, Math.ceil(total / most));
  const columns = Math.max(Math.ceil(total / rows), size === 'wide' ? 30 : 12);
  const pitch = width / columns;
  const side = pitch * 0.8;
  let place = 0;
  const shapes = stages.flatMap((stage): Shape[] => {
    let d = '';
    for (let n = 0; n < month.counts[stage]; n++, place++) {
      const x = Math.floor(place / rows) * pitch + 1;
      const y = (place % rows) * pitch + 1;
      d += `M${fixed(x)} ${fixed(y)}h${fixed(side)}v${fixed(side)}h-${fixed(side)}z`;
    }
    return d ? [{ kind: 'path', style: `st-${stage}`, d }] : [];
  });
  return { width, height: Math.ceil(rows * pitch), label, shapes };
}

const fixed = (n: number): string => String(Math.round(n * 10) / 10);
