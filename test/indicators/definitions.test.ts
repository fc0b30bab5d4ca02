import { describe, expect, it } from 'vitest';
import { indicatorById, indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';

describe.each(indicatorDefinitions)('the definition of $id', (definition) => {
  it('says everything in three languages', () => {
    for (const text of [definition.name, definition.explanation, definition.formula, definition.precedent]) {
      expect(Object.values(text).every((words) => words.trim().length > 3)).toBe(true);
      expect(new Set(Object.values(text)).size).toBe(3);
      expect(text.ar).toMatch(/[\u0600-\u06ff]/);
    }
  });
  it('writes Arabic with Latin digits and without a dash between numbers', () => {
    const arabic = [definition.name, definition.explanation, definition.formula, definition.precedent]
      .map((text) => text.ar)
      .join(' ');
    expect(arabic).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]|\d\s*[-–]\s*\d/);
  });
  it('is found by its id', () => {
    expect(indicatorById(definition.id)).toBe(definition);
  });
});
