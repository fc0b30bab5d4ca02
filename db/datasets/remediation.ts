import { severities } from '../records/code-lists.ts';
import { defineDataset, t, type L10n } from '../records/define.ts';

const count = (title: L10n, description?: L10n) =>
  ({ kind: 'integer', min: 0, title, ...(description ? { description } : {}) }) as const;

/** Weaknesses found and fixed, whole programme, one quarter behind. */
export const remediation = defineDataset({
  name: 'remediation',
  title: t('Pembaikan kelemahan', 'Fixing of weaknesses', 'معالجة الثغرات'),
  description: t(
    'Kelemahan yang ditemui dan dibaiki bagi seluruh program, mengikut suku tahun dan tahap.',
    'Weaknesses found and fixed in the whole programme, by quarter and severity.',
    'الثغرات المكتشفة والمعالجة في البرنامج كله، بحسب ربع السنة والخطورة.',
  ),
  rule: t(
    'Seluruh program sahaja, lewat satu suku tahun. Suku tahun tidak diumumkan jika dalam salah satu daripada empat suku tahun hingga itu hanya satu hingga empat perkhidmatan diaudit.',
    'The whole programme only, one quarter behind. A quarter is not told where in one of the four quarters up to it only one to four services were under audit.',
    'للبرنامج كله فقط، متأخرة بربع سنة. ولا يُعلن عن ربع إذا لم يخضع للتدقيق في أحد الأرباع الأربعة المنتهية به سوى خدمة واحدة إلى أربع خدمات.',
  ),
  key: ['quarter', 'severity'],
  period: 'quarter',
  columns: {
    quarter: { kind: 'quarter', required: true, title: t('Suku tahun', 'Quarter', 'ربع السنة') },
    severity: { kind: 'code', codes: severities, required: true, title: t('Tahap', 'Severity', 'الخطورة') },
    detected: count(t('Ditemui', 'Found', 'المكتشفة')),
    fixed: count(t('Dibaiki', 'Fixed', 'المعالجة')),
    fixed_on_time: count(t('Dibaiki dalam tempoh', 'Fixed on time', 'المعالجة في الموعد')),
    due: count(t('Perlu dibaiki pada suku ini', 'Due', 'المستحقة')),
    days_to_fix_p50: count(
      t('Median hari untuk membaiki', 'Median days to fix', 'وسيط أيام المعالجة'),
      t(
        'Kaplan-Meier, dua belas bulan lalu; kosong jika belum dicapai.',
        'Kaplan-Meier over twelve months; empty if not reached.',
        'كابلان-ماير على اثني عشر شهرًا؛ فارغ إن لم يُبلغ.',
      ),
    ),
    accepted: count(t('Diterima sebagai risiko', 'Accepted as risk', 'المقبولة كمخاطر')),
    false_positive: count(t('Positif palsu', 'False positives', 'الإنذارات الكاذبة')),
  },
});
