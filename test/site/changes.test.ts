import { describe, expect, test } from 'vitest';
import { declaredColumn, readable, thatFit } from '../../site/src/components/catalogue/change-lines.ts';
import type { RowChange } from '../../site/src/data/catalogue/changes.ts';
import type { Dataset } from '../../site/src/data/catalogue/datasets.ts';
import { locales } from '../../site/src/locales.ts';
import { wordsOf } from '../../site/src/words/index.ts';

const text = (all: string) => ({ ms: `${all} (ms)`, en: all, ar: `${all} (ar)` });
const column = (name: string, kind: string, codes: Dataset['columns'][number]['codes'] = []) => ({
  ...{ name, kind, codes, required: false, references: null, title: text(name), description: null },
});
const dataset: Dataset = {
  ...{
    id: 'services',
    hiddenCells: null,
    rows: 1,
    key: ['service_id'],
    title: text('Services'),
    description: text('All'),
    rule: text('As kept'),
  },
  columns: [
    column('service_id', 'id'),
    column('name', 'label'),
    column('stage', 'code', [{ code: 'in_house', label: text('Run in-house') }]),
    column('planned_on', 'date'),
  ],
};

const change = (fields: number): RowChange => ({
  ...{ key: [{ column: 'service_id', value: 'S-1' }], kind: 'changed', reason: 'update' },
  fields: Array.from({ length: fields }, () => ({ column: 'stage', old: null, new: 'in_house' })),
});

describe('the changes on a page', () => {
  test('are as many as its elements allow, the first ones', () => {
    const many = [change(1), change(10), change(1)];
    expect([1000, 50, 49, 7, 6].map((most) => thatFit(many, most).length)).toEqual([3, 2, 1, 1, 0]);
  });

  test('name a label by its language', () => {
    expect(declaredColumn(dataset, 'name_ar')).toEqual({ column: dataset.columns[1], language: 'ar' });
    expect(declaredColumn(dataset, 'obs_status')).toEqual({ column: undefined });
  });

  test('read in words: codes by their label, days written out, nothing as a dash', () => {
    const read = (name: string, value: string | null) =>
      locales.map((locale) => readable(locale, dataset, { column: name, old: null, new: value }, value));
    expect([read('stage', 'in_house'), read('planned_on', '2029-02-01'), read('name_en', 'Tax'), read('stage', null)]).toEqual([
      ['Run in-house (ms)', 'Run in-house', 'Run in-house (ar)'],
      ['1 Februari 2029', '1 February 2029', '1 فبراير 2029'],
      ['Tax', 'Tax', 'Tax'],
      ['–', '–', '–'],
    ]);
  });

  test('have words for every kind with each of its reasons, in three languages', () => {
    const kinds = { added: ['new', 'late_report', 'rule_change'], changed: ['update', 'correction', 'rule_change'] };
    const withdrawn = ['withdrawal', 'update', 'correction', 'rule_change'];
    const pairs = Object.entries({ ...kinds, withdrawn }).flatMap(([kind, reasons]) =>
      reasons.map((reason) => `${kind}.${reason}`),
    );
    for (const locale of locales) expect(Object.keys(wordsOf(locale).changes.what).sort()).toEqual(pairs.sort());
  });
});
