/** The languages of the portal as an enum. */
import { enumType } from './enums.ts';

export const language = enumType('Language', 'A language of the portal (ISO 639-1).', {
  ms: 'Malay, the original.',
  en: 'English.',
  ar: 'Arabic.',
});
