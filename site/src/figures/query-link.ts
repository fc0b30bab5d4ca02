/** Links to a question: into the editor, and straight to the API's answer. */
import { localePath, type Locale } from '../locales.ts';

/** Of a document, what an address needs: white space squeezed, comments left out. */
export const squeeze = (document: string): string => document.replace(/#.*$/gm, '').replace(/\s+/g, ' ').trim();

function searchOf(document: string, variables?: Record<string, unknown>): string {
  return String(
    new URLSearchParams({ query: squeeze(document), ...(variables ? { variables: JSON.stringify(variables) } : {}) }),
  );
}

/** A GET address of the API for a document. */
export function answerLink(document: string, variables?: Record<string, unknown>): string {
  return `/graphql?${searchOf(document, variables)}`;
}

/** The page that shows a document, its variables and its answer in the editor. */
export function queryLink(locale: Locale, document: string, variables?: Record<string, unknown>): string {
  return `${localePath(locale, '/data/graphql/')}#${searchOf(document, variables)}`;
}
