/** What a rule of the intake is made of. */
import { t, type L10n } from '../../records/define.ts';

/** What becomes of a submission that a rule finds fault with. */
export const ruleKinds = {
  refused: t('Ditolak', 'Refused', 'يُرفض'),
  notice: t('Diterima dengan makluman', 'Accepted with a notice', 'يُقبل مع إشعار'),
  refused_or_notice: t('Ditolak atau diterima dengan makluman', 'Refused, or accepted with a notice', 'يُرفض أو يُقبل مع إشعار'),
  held: t('Ditahan sehingga disahkan', 'Held until confirmed', 'يُحجز حتى التأكيد'),
} as const satisfies Readonly<Record<string, L10n>>;

/** In texts, names in code stand between backticks. In examples, a character that cannot be seen is written `<U+200B>`. */
export interface Rule {
  readonly title: L10n;
  readonly kind: keyof typeof ruleKinds;
  /** What is checked, and why. */
  readonly why: L10n;
  readonly remedy: L10n;
  /** The wrong form as it would stand in a file; `A{301}` is 301 times the letter. */
  readonly wrong: string;
  /** The right form of the same. */
  readonly right: string;
  /** Version of the portal that has it first. */
  readonly since: string;
}

export type Rules = Readonly<Record<string, Rule>>;
