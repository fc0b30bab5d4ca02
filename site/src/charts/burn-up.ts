/** The burn-up: services moved so far, the plan, the target window, and where the present pace leads. Time runs left to right. */
import { scaleLinear } from 'd3-scale';
import type { Drawing, Shape } from './drawing.ts';
import { path, segments, text } from './drawing.ts';

/** Times are in years (2026.5 is the middle of 2026), amounts in services. */
export type BurnUp = {
  actual: { at: number; moved: number }[];
  plan: { at: number; services: number }[];
  planNow: number | null;
  total: number;
  window: { from: number; to: number };
  finish: { from: number; middle: number | null; to: number | null } | null;
};

export type BurnUpWords = {
  label: string;
  all: string;
  moved: string;
  planNow: string;
  target: string;
  windowRange: string;
  paceHolds: string;
  finishRange: string;
};

type Frame = {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (at: number) => number;
  y: (n: number) => number;
};

/** The drawing at a width in pixels: 760 for wide columns, 360 for phones. */
export function drawBurnUp(data: BurnUp, words: BurnUpWords, width: 760 | 360): Drawing {
  const height = width === 760 ? 440 : 400;
  const [left, right, top, bottom] = [30, width - 2, 44, height - 30];
  const first = data.actual[0]?.at ?? data.window.from;
  const end = Math.min(Math.max(data.window.to, data.finish?.to ?? 0) + 0.5, data.window.to + 12);
  const time = scaleLinear([Math.floor(first), end], [left, right]);
  const amount = scaleLinear([0, Math.max(data.total, 1)], [bottom, top]);
  const frame: Frame = { width, left, right, top, bottom, x: (at) => time(at), y: (n) => amount(n) };
  const shapes = [
    ...background(data, frame),
    ...ticks(amount, time.domain() as [number, number], frame),
    ...lines(data, frame),
    ...labels(data, words, frame),
  ];
  return { width, height, label: words.label, shapes };
}

function background(data: BurnUp, { x, y, top, bottom, right }: Frame): Shape[] {
  const [from, to] = [x(data.window.from), Math.min(x(data.window.to), right)];
  const shapes: Shape[] = [{ kind: 'path', style: 'band', d: `M${r(from)} ${top}H${r(to)}V${bottom}H${r(from)}Z` }];
  const now = data.actual.at(-1);
  if (now && data.finish) {
    const start = [x(now.at), y(now.moved)] as const;
    shapes.push(path('fan', [start, [x(data.finish.from), top], ...lateEdge(data, { x, y, top, right }, now)], true));
  }
  return shapes;
}

/** Where the fan ends: on the goal line, or at the right edge when the latest finish lies beyond it. */
function lateEdge(
  data: BurnUp,
  { x, y, top, right }: Pick<Frame, 'x' | 'y' | 'top' | 'right'>,
  now: { at: number; moved: number },
) {
  const late = data.finish?.to ?? null;
  if (late !== null && x(late) <= right) return [[x(late), top]] as const;
  const share = late === null ? 0 : (right - x(now.at)) / (x(late) - x(now.at));
  return [
    [right, top],
    [right, y(now.moved + (data.total - now.moved) * share)],
  ] as const;
}

function ticks(amount: ReturnType<typeof scaleLinear<number, number>>, [from, to]: [number, number], frame: Frame): Shape[] {
  const { x, y, left, right, bottom } = frame;
  const amounts = amount.ticks(5).filter((tick) => Number.isInteger(tick) && y(tick) > frame.top + 14);
  const years = Array.from({ length: Math.max(0, Math.ceil(to) - from) }, (_, i) => from + i);
  const step = Math.ceil(38 / (x(from + 1) - x(from)));
  const named = years.filter((year, i) => i % step === 0 && x(year + 0.5) + 16 <= right);
  return [
    segments(
      'grid',
      amounts.filter((n) => n > 0).map((n) => [left, y(n), right, y(n)]),
    ),
    segments('axis', [[left, bottom, right, bottom], ...years.map((year) => [x(year), bottom, x(year), bottom + 5] as const)]),
    ...amounts.map((n) => text('', left - 6, y(n) + 4, n.toLocaleString('en'), 'end')),
    ...named.map((year) => text('', x(year + 0.5), bottom + 20, String(year), 'middle')),
  ];
}

function lines(data: BurnUp, { x, y, left, right, top }: Frame): Shape[] {
  const now = data.actual.at(-1);
  const shapes: Shape[] = [
    path('goal', [
      [left, top],
      [right, top],
    ]),
  ];
  const planned = data.plan.filter((point) => x(point.at) <= right + 1);
  if (planned.length > 1)
    shapes.push(
      path(
        'planned',
        planned.map((point) => [x(point.at), y(point.services)] as const),
      ),
    );
  if (now && data.finish?.middle && x(data.finish.middle) <= right) {
    shapes.push(
      path('middle', [
        [x(now.at), y(now.moved)],
        [x(data.finish.middle), top],
      ]),
    );
  }
  if (data.actual.length > 1)
    shapes.push(
      path(
        'actual',
        data.actual.map((point) => [x(point.at), y(point.moved)] as const),
      ),
    );
  if (!now) return shapes;
  if (data.planNow !== null) {
    if (data.planNow > now.moved)
      shapes.push(
        path('gap', [
          [x(now.at), y(now.moved)],
          [x(now.at), y(data.planNow)],
        ]),
      );
    shapes.push({ kind: 'circle', style: 'ring', x: r(x(now.at)), y: r(y(data.planNow)), r: 4.5 });
  }
  shapes.push({ kind: 'circle', style: 'dot', x: r(x(now.at)), y: r(y(now.moved)), r: 6 });
  return shapes;
}

function labels(data: BurnUp, words: BurnUpWords, frame: Frame): Shape[] {
  const { x, y, left, right, top, bottom } = frame;
  const now = data.actual.at(-1);
  const shapes: Shape[] = [text('strong', left, top - 10, words.all)];
  const middle = (x(data.window.from) + Math.min(x(data.window.to), right)) / 2;
  shapes.push(
    text('halo', middle, bottom - 26, words.target, 'middle'),
    text('halo', middle, bottom - 10, words.windowRange, 'middle'),
  );
  if (now) {
    const ahead = data.planNow !== null && data.planNow < now.moved;
    const [above, below] = [
      { dx: -10, dy: -12, anchor: 'end' },
      { dx: 12, dy: 20, anchor: 'start' },
    ] as const;
    const [mine, plans] = ahead ? [above, below] : [below, above];
    const fits = x(now.at) > 130 ? mine : below;
    // Near zero the label stays above the axis and its years.
    shapes.push(text('big halo', x(now.at) + fits.dx, Math.min(y(now.moved) + fits.dy, bottom - 12), words.moved, fits.anchor));
    if (data.planNow !== null)
      shapes.push(
        text(
          'soft halo',
          x(now.at) + plans.dx,
          y(data.planNow) + plans.dy,
          words.planNow,
          x(now.at) > 90 ? plans.anchor : 'start',
        ),
      );
  }
  if (now && data.finish) shapes.push(...finishLabel(data, words, frame, now));
  return shapes;
}

/** The finish range in words, under the fan; left out of the narrow drawing where it would cover a line (the note says it too). */
function finishLabel(data: BurnUp, words: BurnUpWords, frame: Frame, now: { at: number; moved: number }): Shape[] {
  const { x, y, right, bottom, width } = frame;
  const start = right - 4 - Math.max(words.finishRange.length, words.paceHolds.length) * 7;
  const line = fanEdge(data, frame, Math.max(start, x(now.at)), now) + 24;
  const overMoved = start < x(now.at) + 16 + words.moved.length * 8.5 && line < y(now.moved) + 42;
  const lowest = bottom - 66;
  if (width === 360 && (overMoved || line > lowest)) return [];
  const place = Math.min(overMoved ? y(now.moved) + 42 : line, lowest);
  return [
    text('soft halo', right - 4, place, words.paceHolds, 'end'),
    text('strong halo', right - 4, place + 18, words.finishRange, 'end'),
  ];
}

/** The height of the fan's lower edge at a place on the time axis. */
function fanEdge(data: BurnUp, { x, y, top }: Frame, at: number, now: { at: number; moved: number }): number {
  const [startX, startY] = [x(now.at), y(now.moved)];
  const late = data.finish?.to ?? null;
  if (late === null) return startY;
  return startY + ((top - startY) * (at - startX)) / (x(late) - startX);
}

const r = (n: number): number => Math.round(n * 10) / 10;
