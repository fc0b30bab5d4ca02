/** About how much memory is held by what strangers make the portal keep; measured, and never less than it is. */
import type { DocumentNode } from 'graphql';
import type { Request } from '../compile/slots.ts';
import { mostRememberedBytes } from '../limits/check-once.ts';

/** Nodes, places and tokens of a document take up to so much for each token: 470 were measured of lists within lists. */
const bytesPerToken = 500;

/** A parsed document with its text, and with what is remembered of it. */
export const bytesOfDocument = ({ tokenCount = 0, loc }: DocumentNode): number =>
  tokenCount * bytesPerToken + (loc?.source.body.length ?? 0) * 2 + mostRememberedBytes;

/** A compiled statement: its parameters are read from the document, and hold it and the request that it was compiled for. */
export const bytesOfPlan = (sql: string, document: DocumentNode, { variables }: Request): number =>
  bytesOfDocument(document) + (sql.length + JSON.stringify(variables.coerced).length) * 14;
