/** The small files beside the data: what a release holds, and which releases there are. The same inputs give the same bytes. */
import type { WrittenFile } from './written-file.ts';

/** A release as the files name it. `publishedAt` is an ISO 8601 instant in UTC. */
export interface ReleaseFacts {
  readonly ordinal: number;
  readonly id: string;
  readonly dataAsOf: string;
  readonly publishedAt: string;
  readonly nextOn: string | null;
  readonly revisionOf: string | null;
  readonly note: string | null;
  /** The release before it. */
  readonly previous?: { readonly ordinal: number; readonly id: string } | undefined;
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `manifest.json`: every file of the release with size, SHA-256 and rows. Paths are relative to the release's folder. */
export const manifest = (release: ReleaseFacts, demonstration: boolean, files: readonly WrittenFile[]): string =>
  json({
    release: release.id,
    dataAsOf: release.dataAsOf,
    publishedAt: release.publishedAt,
    demonstration,
    files: files.map(({ path, bytes, sha256, rows }) => ({ path, bytes, sha256, ...(rows !== undefined && { rows }) })),
  });

/** `SHA256SUMS`, as `sha256sum --check` reads it. */
export const sha256Sums = (files: readonly WrittenFile[]): string =>
  files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');

/** `releases.json`: the releases, oldest first. */
export const releaseList = (releases: readonly ReleaseFacts[], demonstration: boolean): string =>
  json({
    demonstration,
    releases: releases.map(({ id, dataAsOf, publishedAt, nextOn, revisionOf, note }) => ({
      id,
      dataAsOf,
      publishedAt,
      nextOn,
      revisionOf,
      note,
      path: `/data/${id}/`,
    })),
  });

/** A redaction as the files name it: never the value. */
export interface RedactionFacts {
  readonly redaction: number;
  /** ISO 8601 instant in UTC. */
  readonly redactedAt: string;
  readonly dataset: string;
  readonly key: readonly string[];
  readonly fields: readonly string[];
  readonly order: string;
  readonly reason: string;
  /** Each file that it rewrote: the sum that the manifest of the release names, and the one that the file has since. */
  readonly files: readonly {
    readonly release: string;
    readonly path: string;
    readonly originalSha256: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

/** `redactions.json`: every redaction, oldest first. A file whose sum is not that of its manifest stands here with both. */
export const redactionList = (redactions: readonly RedactionFacts[], demonstration: boolean): string =>
  json({ demonstration, redactions });
