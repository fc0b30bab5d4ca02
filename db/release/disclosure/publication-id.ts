/** The name of a row of an indicator among publications: `place` is scope and breakdown with a bar between. */
export const publicationId = (indicator: string, place: string, period: string): string => `${indicator}|${place}|${period}`;
