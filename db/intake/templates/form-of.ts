/** The form of a column's values in words, with an example that the intake accepts. */
import { t, type Column, type L10n } from '../../records/define.ts';
import { recordByName } from '../../records/index.ts';

export interface Form {
  readonly text: L10n;
  /** Absent for free text. */
  readonly example?: string;
}

/** Characters at most in a text whose declaration does not say. */
export const longestText = 300;

const listForm = t('Satu kod daripada senarai.', 'One code of the list.', 'رمز واحد من القائمة.');

/** `name` is that of the declared column. */
export function formOf(name: string, column: Column): Form {
  switch (column.kind) {
    case 'text':
    case 'label': {
      const max = column.max ?? longestText;
      return { text: t(`Teks, ${max} aksara paling banyak.`, `Text, ${max} characters at most.`, `نص لا يتجاوز ${max} محرف.`) };
    }
    case 'code':
      return { text: listForm, example: Object.keys(column.codes)[0]! };
    case 'date':
      return { text: column.mayBeFuture ? anyDate : pastDate, example: '2026-02-28' };
    case 'integer':
    case 'decimal':
    case 'measure':
      return numberForm(column);
    case 'id':
    case 'refs':
      return { text: fixedForms[column.kind].text, example: idExample(name, column) };
    default:
      return fixedForms[column.kind];
  }
}

const anyDate = t('Tarikh TTTT-BB-HH.', 'Date, YYYY-MM-DD.', 'تاريخ بالصيغة YYYY-MM-DD.');
const pastDate = t(
  'Tarikh TTTT-BB-HH, bukan selepas hari ini.',
  'Date, YYYY-MM-DD, not after today.',
  'تاريخ بالصيغة YYYY-MM-DD، لا يتجاوز اليوم.',
);

const fixedForms = {
  id: {
    text: t(
      'Pengecam: 2 hingga 64 huruf Latin, angka, ".", "_" atau "-".',
      'Identifier: 2 to 64 Latin letters, digits, ".", "_" or "-".',
      'معرّف: من 2 إلى 64 من الحروف اللاتينية أو الأرقام أو "." أو "_" أو "-".',
    ),
  },
  refs: {
    text: t(
      'Satu pengecam atau lebih, dipisahkan dengan ";" tanpa ruang.',
      'One or more identifiers, separated by ";" without spaces.',
      'معرّف واحد أو أكثر، تفصل بينها العلامة ";" بلا مسافات.',
    ),
  },
  tri: { text: listForm, example: 'yes' },
  boolean: {
    text: t('true (ya) atau false (tidak).', 'true (yes) or false (no).', 'true (نعم) أو false (لا).'),
    example: 'true',
  },
  month: { text: t('Bulan TTTT-BB.', 'Month, YYYY-MM.', 'شهر بالصيغة YYYY-MM.'), example: '2026-02' },
  quarter: {
    text: t('Suku tahun TTTT-Q1 hingga TTTT-Q4.', 'Quarter, YYYY-Q1 to YYYY-Q4.', 'ربع سنة من YYYY-Q1 إلى YYYY-Q4.'),
    example: '2026-Q1',
  },
  year: { text: t('Tahun, empat angka.', 'Year, four digits.', 'سنة من أربعة أرقام.'), example: '2026' },
  money: {
    text: t(
      'Amaun dalam ringgit tanpa tanda mata wang, paling banyak dua tempat perpuluhan selepas titik.',
      'Amount in ringgit without a currency sign, two decimals after a point at most.',
      'مبلغ بالرينغيت بلا علامة عملة، بمنزلتين عشريتين بعد النقطة على الأكثر.',
    ),
    example: '1250000.50',
  },
  url: {
    text: t(
      'Alamat web penuh bermula dengan https://.',
      'Whole web address, beginning with https://.',
      'عنوان ويب كامل يبدأ بـ https://\u200E.',
    ),
    example: 'https://www.example.gov.my/',
  },
  country: {
    text: t(
      'Kod negara ISO 3166-1 alpha-2, dua huruf besar.',
      'Country code of ISO 3166-1 alpha-2, two capital letters.',
      'رمز البلد وفق ISO 3166-1 alpha-2، حرفان كبيران.',
    ),
    example: 'MY',
  },
  spdx: { text: t('Pengecam lesen SPDX.', 'SPDX licence identifier.', 'معرّف رخصة SPDX.'), example: 'MIT' },
} as const satisfies Record<string, Form>;

/** An identifier is exemplified by what it identifies: `SERVICE-0001` where it is made and where it is referred to. */
function idExample(name: string, { kind, references }: Extract<Column, { kind: 'id' | 'refs' }>): string {
  const [key = name] = recordByName.get(references ?? '')?.key ?? [];
  const stem = key.replace(/_id$/, '').replaceAll('_', '-').toUpperCase();
  return kind === 'refs' ? `${stem}-0001;${stem}-0002` : `${stem}-0001`;
}

type NumberColumn = Extract<Column, { kind: 'integer' | 'decimal' | 'measure' }>;

function numberForm(column: NumberColumn): Form {
  const range = rangeText(column);
  const whole = column.kind === 'integer' || (column.kind === 'measure' && column.integer === true);
  const scale = column.kind === 'decimal' ? column.scale : undefined;
  const decimals =
    scale === undefined
      ? t('', '', '')
      : t(
          `, paling banyak ${scale} tempat perpuluhan selepas titik`,
          `, ${scale} decimals after a point at most`,
          `، بعدد منازل عشرية بعد النقطة لا يتجاوز ${scale}`,
        );
  const words =
    column.kind === 'measure'
      ? t(
          '; atau not_provided, atau not_applicable',
          '; or not_provided, or not_applicable',
          '؛ أو not_provided أو not_applicable',
        )
      : t('', '', '');
  const noun = whole ? t('Nombor bulat', 'Whole number', 'عدد صحيح') : t('Nombor', 'Number', 'عدد');
  return {
    text: joinTexts([noun, range, decimals, words, t('.', '.', '.')]),
    example: numberExample(column, whole),
  };
}

function rangeText({ min, max }: NumberColumn): L10n {
  if (min !== undefined && max !== undefined)
    return t(` ${min} hingga ${max}`, ` from ${min} to ${max}`, ` من ${min} إلى ${max}`);
  if (min !== undefined) return t(`, sekurang-kurangnya ${min}`, `, ${min} or more`, ` لا يقل عن ${min}`);
  return max === undefined ? t('', '', '') : t(`, paling banyak ${max}`, `, ${max} or less`, ` لا يزيد على ${max}`);
}

function numberExample({ min, max }: NumberColumn, whole: boolean): string {
  const plain = whole ? 12 : 12.5;
  return String(max !== undefined && plain > max ? max : min !== undefined && plain < min ? min : plain);
}

const joinTexts = (texts: readonly L10n[]): L10n =>
  t(texts.map(({ ms }) => ms).join(''), texts.map(({ en }) => en).join(''), texts.map(({ ar }) => ar).join(''));
