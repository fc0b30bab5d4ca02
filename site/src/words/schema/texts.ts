/** The form of the translations of the schema's descriptions. */

/** English exactly as the schema has it, Malay, Arabic. */
export type Texts = readonly (readonly [en: string, ms: string, ar: string])[];
