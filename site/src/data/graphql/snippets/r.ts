/** A question as an R program: base R reads the rows as CSV, without a package. */
import { fileName, type Question } from '../question.ts';
import type { Step } from '../steps.ts';
import { csvSteps } from './csv-steps.ts';

export function rOf(question: Question, origin: string): string {
  return [
    `rows <- read.csv("${origin}${question.csv}", encoding = "UTF-8")`,
    ...csvSteps(question).map(stepOf),
    'print(rows, row.names = FALSE)',
    '',
  ].join('\n');
}

function stepOf(step: Step): string {
  if ('keep' in step) return `rows <- rows[!(rows$${nameOf(step.keep)} %in% c(NA, "")), ]`;
  if ('take' in step) return `rows <- ${step.end ? 'tail' : 'head'}(rows, ${step.take})`;
  return `rows <- rows[order(${step.falling ? '-' : ''}rows$${nameOf(step.sort)}), ]`;
}

const nameOf = (path: string): string => fileName({ path, kind: 'text' });
