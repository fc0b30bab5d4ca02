/** The schema's own descriptions in Malay and Arabic; those of datasets, columns and codes come from their declarations. */
import { answerTexts } from './answers.ts';
import { argumentTexts } from './arguments.ts';
import { catalogueTexts } from './catalogue.ts';
import { choiceTexts } from './choices.ts';
import { correctionTexts } from './corrections.ts';
import { questionTexts } from './questions.ts';
import { registerTexts } from './registers.ts';
import { releaseTexts } from './releases.ts';
import type { Texts } from './texts.ts';
import { valueTexts } from './values.ts';

export const schemaTexts: Texts = [
  ...argumentTexts,
  ...choiceTexts,
  ...questionTexts,
  ...registerTexts,
  ...valueTexts,
  ...releaseTexts,
  ...correctionTexts,
  ...catalogueTexts,
  ...answerTexts,
];
