import { describe, expect, it } from 'vitest';
import { findFault } from '../../db/intake/checks/value.ts';
import { contracts } from '../../db/records/contracts.ts';
import { plans } from '../../db/records/plans.ts';
import { servicePerformance } from '../../db/records/service-performance.ts';
import { services } from '../../db/records/services.ts';
import { sourceAccess } from '../../db/records/source-access.ts';
import { suppliers } from '../../db/records/suppliers.ts';
import type { Column } from '../../db/records/define.ts';

const today = '2026-11-24';
const launched = services.columns.launched_on;
const count = services.columns.annual_transactions;

describe('a value', () => {
  it.each<[Column, string]>([
    [launched, '2024-02-29'],
    [plans.columns.planned_on, '2031-06-05'],
    [count, '8200000'],
    [contracts.columns.value, '416900.00'],
    [servicePerformance.columns.satisfaction, 'not_provided'],
    [contracts.columns.service_ids, 'SVC-0001;SVC-0002'],
    [suppliers.columns.country_of_control, 'MY'],
    [services.columns.url, 'https://example.gov.my/'],
  ])('of its kind is accepted: %#', (column, value) => {
    expect(findFault(value, column, today)).toBeUndefined();
  });

  it.each<[Column, string, string]>([
    [launched, '2023-02-29', 'bad-date'],
    [launched, '04/08/2025', 'bad-date'],
    [launched, '4/8/25', 'bad-date'],
    [launched, '45972', 'bad-date'],
    [launched, '2027-01-01', 'future-date'],
    [launched, 'N/A', 'missing-mark'],
    [count, '1,234', 'number-format'],
    [count, '1e5', 'number-format'],
    [count, '١٢٣', 'mixed-script'],
    [count, '12.0', 'number-format'],
    [count, '007', 'number-format'],
    [count, '-1', 'range'],
    [count, '9007199254740993', 'range'],
    [contracts.columns.value, '1.005', 'number-format'],
    [servicePerformance.columns.satisfaction, '100.1', 'range'],
    [services.columns.criticality, 'Critical', 'unknown-code'],
    [services.columns.agency_id, '\u0410G-1', 'mixed-script'],
    [services.columns.url, 'http://example.gov.my/', 'bad-url'],
    [suppliers.columns.country_of_control, 'XK', 'bad-country'],
    [suppliers.columns.name, '=1+1', 'formula'],
    [suppliers.columns.name, 'Call 012-345 6789', 'personal-data'],
    [suppliers.columns.name, 'aminah@example.my', 'personal-data'],
    [suppliers.columns.name, '900101-14-5566', 'personal-data'],
    [suppliers.columns.name, '900101 14 5566', 'personal-data'],
    [suppliers.columns.name, '\uFF19\uFF10\uFF10\uFF11\uFF10\uFF11145566', 'personal-data'],
    [suppliers.columns.name, 'aminah(at)example.my', 'personal-data'],
    [suppliers.columns.name, '#REF!', 'missing-mark'],
    [suppliers.columns.supplier_id, '900101-14-5566', 'personal-data'],
    [services.columns.url, 'https://example.gov.my/?to=aminah@example.my', 'personal-data'],
    [sourceAccess.columns.licence, 'GPL', 'unknown-code'],
    [contracts.columns.service_ids, 'SVC-0001;SVC-0001', 'bad-id'],
  ])('of another kind is refused: %#', (column, value, rule) => {
    expect(findFault(value, column, today)?.rule).toBe(rule);
  });

  it.each<[Column, string, string]>([
    [launched, '45972', 'may stand for 2025-11-11'],
    [launched, '20260105', 'may stand for 2026-01-05'],
    [launched, '2026-1-5', 'may stand for 2026-01-05'],
    [launched, '31/12/2025', 'may stand for 2025-12-31'],
    [launched, '5 Jan 2026', 'a date in words'],
    [services.columns.criticality, 'Kritikal', 'Did you mean "critical"?'],
    [services.columns.criticality, 'importent', 'Did you mean "important"?'],
    [sourceAccess.columns.licence, 'Apache2.0', 'Did you mean "Apache-2.0"?'],
    [count, '1,234', 'Write 1234.'],
  ])('that is wrong is told what may be meant: %#', (column, value, meant) => {
    expect(findFault(value, column, today)?.message.en).toContain(meant);
  });

  it('is told in two languages', () => {
    const { en, ms } = findFault('31/12/2025', launched, today)!.message;
    expect([en, ms]).toEqual([
      '"31/12/2025" is a date in another form (it may stand for 2025-12-31). Write YYYY-MM-DD, e.g. 2026-02-28.',
      '"31/12/2025" ialah tarikh dalam bentuk lain (mungkin bermaksud 2025-12-31). Tulis YYYY-MM-DD, contohnya 2026-02-28.',
    ]);
  });
});
