/** Links to a question: into the editor, and straight to the API's answer. */
import { localePath, type Locale } from '../locales.ts';

/** A question to the API; `place` is the id under which the page on asking shows it to readers without scripts. */
export type Linked = { document: string; variables?: Record<string, unknown> | undefined; place?: string };

/** Of a document, what an address needs: white space squeezed, comments left out. */
export const squeeze = (document: string): string => document.replace(/#.*$/gm, '').replace(/\s+/g, ' ').trim();

function searchOf({ document, variables }: Linked): string {
  return String(
    new URLSearchParams({ query: squeeze(document), ...(variables ? { variables: JSON.stringify(variables) } : {}) }),
  );
}

/** A GET address of the API for a document. */
export function answerLink(asked: Linked): string {
  return `/graphql?${searchOf(asked)}`;
}

/** The page that shows a document, its variables and its answer in the editor. */
export function queryLink(locale: Locale, asked: Linked): string {
  return `${localePath(locale, '/data/graphql/')}?${searchOf(asked)}#${asked.place ?? 'editor-title'}`;
}

/** Where the page on asking shows the query of a figure. */
export const figurePlace = (name: string): string => `figure-${name}`;
