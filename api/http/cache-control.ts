/**
 * How long an answer may be used unasked. One that a release can change is asked for again each time, by browsers and shared
 * caches alike: its entity tag makes that cheap, and nobody takes an old answer for the present one. One that names its releases
 * can change by a redaction only: shared caches hear of it within a minute, a browser within a day.
 */
export const untilAsked = 'public, max-age=0, s-maxage=0, must-revalidate';
export const ofItsRelease = 'public, max-age=86400, s-maxage=60, immutable';
