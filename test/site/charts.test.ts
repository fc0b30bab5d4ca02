import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBurnUp, type BurnUp } from '../../site/src/charts/burn-up.ts';
import type { Drawing } from '../../site/src/charts/drawing.ts';
import { drawSquares } from '../../site/src/charts/squares.ts';
import { drawStackedStages } from '../../site/src/charts/stacked-stages.ts';
import { stageMonths, stageOrder } from '../../site/src/findings/stages.ts';
import { writeSvg } from '../../site/src/figures/write-svg.ts';
import { wordsOf } from '../../site/src/words/index.ts';

const words = {
  ...{ label: 'Line chart', all: 'All 180 services', moved: 'Moved so far: 50', planNow: 'Plan: 60' },
  ...{
    target: 'Target window',
    windowRange: 'June 2029 to June 2031',
    paceHolds: 'If the present pace holds',
    finishRange: 'May 2032',
  },
};
const stageNames = wordsOf('en').common.stages;
const moved = fc.array(fc.nat(400), { minLength: 1, maxLength: 60 });

/** Every number of a drawing's shapes. */
const numbers = (drawing: Drawing): number[] =>
  drawing.shapes.flatMap((shape) => (JSON.stringify(shape).match(/-?\d+(\.\d+)?/g) ?? []).map(Number));

function burnUp(totals: number[], total: number, plan: number | null, finish: BurnUp['finish']): BurnUp {
  const actual = totals.map((n, i) => ({ at: 2024 + i / 12, moved: Math.min(n, total) }));
  const target = [
    { at: 2026.5, services: total * 0.25 },
    { at: 2031.4, services: total },
  ];
  return { actual, plan: target, planNow: plan, total, window: { from: 2029.4, to: 2031.4 }, finish };
}

describe('The burn-up', () => {
  test('stays inside its frame whatever the figures are', () => {
    const finishes = fc.constantFrom(
      null,
      { from: 2033, middle: 2034, to: 2036 },
      { from: 2040, middle: null, to: null },
      { from: 2090, middle: 2095, to: 2100 },
    );
    fc.assert(
      fc.property(
        moved,
        fc.nat(400),
        fc.option(fc.nat(400)),
        finishes,
        fc.constantFrom(760 as const, 360 as const),
        (totals, total, plan, finish, width) => {
          const drawing = drawBurnUp(burnUp(totals, total, plan === null ? null : Math.min(plan, total), finish), words, width);
          expect(JSON.stringify(drawing)).not.toMatch(/NaN|null|Infinity/);
          const texts = drawing.shapes.filter((shape) => shape.kind === 'text');
          expect(texts.every((shape) => shape.y >= 0 && shape.y <= drawing.height)).toBe(true);
        },
      ),
      { seed: 2026, numRuns: 200 },
    );
  });

  test('keeps the moved total above the years where nothing has moved', () => {
    const { shapes } = drawBurnUp(burnUp([0, 0], 375, null, null), words, 760);
    const years = shapes.flatMap((shape) => (shape.kind === 'text' && /^20\d\d$/.test(shape.text) ? [shape.y] : []));
    const total = shapes.find((shape) => shape.kind === 'text' && shape.text === words.moved);
    expect(total).toHaveProperty('y', Math.min(...years) - 32);
  });

  test('says the moved total and the plan, and draws the gap where behind', () => {
    const drawing = drawBurnUp(burnUp([10, 50], 180, 60, null), words, 760);
    const said = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(said).toEqual(expect.arrayContaining(['All 180 services', 'Moved so far: 50', 'Plan: 60', 'Target window']));
    expect(drawing.shapes.map((shape) => shape.style)).toContain('gap');
    expect(drawBurnUp(burnUp([10, 70], 180, 60, null), words, 760).shapes.map((shape) => shape.style)).not.toContain('gap');
  });
});

describe('The squares', () => {
  test('are as many as the services, stage by stage, in both drawings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(80), { minLength: 7, maxLength: 7 }),
        fc.constantFrom('wide' as const, 'narrow' as const),
        (counts, size) => {
          const rows = stageOrder.map((stage, i) => ({ period: '2026-10', stage, services: counts[i] ?? 0 }));
          const [month] = stageMonths(rows);
          if (!month) return;
          const drawing = drawSquares(month, stageOrder, 'Squares', size);
          const drawn = drawing.shapes.map((shape) => [shape.style, shape.kind === 'path' ? shape.d.split('M').length - 1 : 0]);
          expect(drawn).toEqual(rows.filter((row) => row.services > 0).map((row) => [`st-${row.stage}`, row.services]));
        },
      ),
      { seed: 2026, numRuns: 100 },
    );
  });
});

describe('The stacked stages', () => {
  test('draw any run of months, even one, without a number that is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(300), (length, services) => {
        const rows = Array.from({ length }, (_, i) => ({
          period: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
          stage: 'planning',
          services,
        }));
        const drawing = drawStackedStages(stageMonths(rows), stageOrder, { label: '', stages: stageNames }, 760);
        expect(numbers(drawing).every(Number.isFinite)).toBe(true);
        expect(JSON.stringify(drawing)).not.toContain('null');
      }),
      { seed: 2026, numRuns: 60 },
    );
  });
});

describe('The image file', () => {
  test('needs no style sheet, and gives no attribute twice', () => {
    const svg = writeSvg(drawBurnUp(burnUp([1, 2], 5, 3, null), words, 760), 'Title');
    expect(svg).not.toMatch(/<style|style=|class=/);
    for (const [tag] of svg.matchAll(/<\w+ [^>]*>/g)) {
      const names = [...tag.matchAll(/ ([\w-]+)="/g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('isolates Arabic words and escapes what XML would read', () => {
    const drawing = drawBurnUp(burnUp([1, 2], 5, 3, null), { ...words, all: 'جميع الخدمات (5)', moved: 'a < b & c' }, 360);
    const svg = writeSvg(drawing, 'A title with "quotes"');
    expect(svg).toContain('\u2067جميع الخدمات (5)\u2069');
    expect(svg).toContain('a &lt; b &amp; c');
    expect(svg).toContain('<title>A title with &quot;quotes&quot;</title>');
  });
});
