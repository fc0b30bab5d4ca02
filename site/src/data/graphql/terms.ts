/** On which terms the API answers: its limits and its refusals. */
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import document from './terms.graphql?raw';

export type Terms = {
  limits: { name: string; value: number; meaning: RecordText }[];
  refusals: { code: string; httpStatus: number; meaning: RecordText }[];
};

export const loadTerms = (): Promise<Terms> => query<Terms>(document);
