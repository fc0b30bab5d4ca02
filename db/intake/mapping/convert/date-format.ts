/** The form in which a foreign file writes dates, such as `DD/MM/YYYY`. */

export type DatePart = 'year' | 'quarter' | 'month' | 'day';

export interface DateFormat {
  /** Matches a whole date; one group for each of `parts`. */
  readonly form: RegExp;
  /** What the groups hold; a name of a month stands as `name`. */
  readonly parts: readonly (DatePart | 'name')[];
}

const tokens: Readonly<Record<string, readonly [form: string, part?: DatePart | 'name']>> = {
  YYYY: ['(\\d{4})', 'year'],
  MMM: ['(\\p{L}[\\p{L}.]*)', 'name'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  DD: ['(\\d{2})', 'day'],
  D: ['(\\d{1,2})', 'day'],
  Q: ['([1-4])', 'quarter'],
  HH: ['\\d{2}'],
  mm: ['\\d{2}'],
  ss: ['\\d{2}'],
};

/** One token, text in single quotation marks, or a character that is no letter. */
const piece = /(YYYY|MMM|MM|M|DD|D|Q|HH|mm|ss)|'([^']+)'|([^\p{L}'])/uy;

/** The format, or the place (from 0) at which it cannot be read. */
export function parseDateFormat(format: string): DateFormat | { readonly at: number } {
  const parts: (DatePart | 'name')[] = [];
  let form = '';
  for (let at = 0; at < format.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const [, token, quoted, other] = piece.exec(format) ?? [];
    if (token === undefined) {
      if (quoted === undefined && other === undefined) return { at };
      form += escape((quoted ?? other)!);
      continue;
    }
    const [source, part] = tokens[token]!;
    form += source;
    if (part === undefined) continue;
    if (parts.includes(part)) return { at };
    parts.push(part);
  }
  return { form: new RegExp(`^${form}$`, 'u'), parts };
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What a format must hold for a column that holds days, months, quarters or years. */
export function missingPart({ parts }: DateFormat, kind: string): DatePart | undefined {
  if (!parts.includes('year')) return 'year';
  const hasMonth = parts.includes('month') || parts.includes('name');
  if (kind === 'quarter') return hasMonth || parts.includes('quarter') ? undefined : 'quarter';
  if (kind !== 'year' && !hasMonth) return 'month';
  return kind === 'date' && !parts.includes('day') ? 'day' : undefined;
}
