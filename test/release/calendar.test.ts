import { describe, expect, it } from 'vitest';
import { CannotRun } from '../../db/cannot-run.ts';
import {
  dayOf,
  instantAt,
  isLater,
  monthAfter,
  parseReleaseId,
  publicationDay,
  publicationInstant,
} from '../../db/release/calendar.ts';
import { loadProgramme } from '../../db/settings.ts';

const programme = loadProgramme();

describe('a release id', () => {
  it('is a month, whose last day the data speak of', () => {
    expect(parseReleaseId('2026-10')).toEqual({ id: '2026-10', month: '2026-10', edition: 1, dataAsOf: '2026-10-31' });
    expect(parseReleaseId('2028-02').dataAsOf).toBe('2028-02-29');
    expect(parseReleaseId('2026-10-r2')).toMatchObject({ month: '2026-10', edition: 2 });
  });

  it.each(['', '2026', '2026-13', '2026-1', '2026-10-r1', '2026-10-r', '26-10', ' 2026-10', '../2026-10', '2026-10\n'])(
    'is not %j',
    (id) => {
      expect(() => parseReleaseId(id)).toThrow(CannotRun);
    },
  );

  it('comes later by month, then by edition', () => {
    const [october, second, november] = ['2026-10', '2026-10-r2', '2026-11'].map(parseReleaseId);
    expect(isLater(second!, october!)).toBe(true);
    expect(isLater(november!, second!)).toBe(true);
    expect(isLater(october!, october!)).toBe(false);
  });
});

describe('the calendar', () => {
  it('publishes a month on the 16th of the next at ten on the clocks of the programme', () => {
    expect(publicationDay('2026-12', programme)).toBe('2027-01-16');
    expect(publicationInstant(parseReleaseId('2026-10'), undefined, programme)).toBe('2026-11-16T02:00:00.000Z');
  });

  it('keeps an instant that is given, and refuses one without a time zone', () => {
    const october = parseReleaseId('2026-10');
    expect(publicationInstant(october, '2026-11-17T09:30:00+08:00', programme)).toBe('2026-11-17T01:30:00.000Z');
    expect(() => publicationInstant(october, '2026-11-17T09:30:00', programme)).toThrow('is not an instant');
    expect(() => publicationInstant(october, '2026-11-32T09:30:00Z', programme)).toThrow('is not an instant');
  });

  it('follows clocks that change', () => {
    expect(instantAt('2026-07-16', '10:00', 'Europe/Berlin')).toBe('2026-07-16T08:00:00.000Z');
    expect(instantAt('2026-11-16', '10:00', 'Europe/Berlin')).toBe('2026-11-16T09:00:00.000Z');
  });

  it('takes the day of an instant where the programme is', () => {
    expect(dayOf('2026-11-15T17:00:00Z', 'Asia/Kuala_Lumpur')).toBe('2026-11-16');
  });

  it('counts months over the end of a year', () => {
    expect([monthAfter('2026-12'), monthAfter('2026-10', 15)]).toEqual(['2027-01', '2028-01']);
  });
});
