/** The registry of figures: each gets its files from the same content that its page shows. */
import type { Locale } from '../locales.ts';
import type { FigureContent } from './figure.ts';
import { runOffFigure } from './contracts/run-off.ts';
import { auditsFigure } from './progress/audits.ts';
import { fixedOnTimeFigure, timeToFixFigure } from './progress/fixes.ts';
import { ministriesFigure } from './progress/ministries.ts';
import { onTrackFigure } from './progress/on-track.ts';
import { peopleFigure } from './progress/people.ts';
import { squaresFigure } from './progress/squares.ts';
import { stagesFigure } from './progress/stages.ts';

/** Makes a figure in a language; undefined where the release has nothing to show. */
export type FigureMaker = (locale: Locale) => Promise<{ content: FigureContent } | undefined>;

export const figureMakers: readonly FigureMaker[] = [
  squaresFigure,
  onTrackFigure,
  stagesFigure,
  ministriesFigure,
  auditsFigure,
  timeToFixFigure,
  fixedOnTimeFigure,
  peopleFigure,
  runOffFigure,
];
