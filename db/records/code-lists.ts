/** Code lists that several records share. */
import { t } from './define.ts';

export const tri = {
  yes: t('Ya', 'Yes', 'نعم'),
  no: t('Tidak', 'No', 'لا'),
  unknown: t('Tidak diketahui', 'Unknown', 'غير معروف'),
  not_applicable: t('Tidak berkenaan', 'Not applicable', 'لا ينطبق'),
} as const;

/** How far a statement has been checked, weakest first. */
export const assurance = {
  declared: t('Diisytihar', 'Declared', 'مُصرَّح به'),
  documented: t('Didokumenkan', 'Documented', 'موثَّق'),
  verified: t('Disahkan', 'Verified', 'مُتحقَّق منه'),
} as const;

/** The way of a service from outside supply to public hands, in order. */
export const stages = {
  not_started: t('Belum bermula', 'Not started', 'لم يبدأ'),
  planning: t('Merancang peralihan', 'Planning the move', 'التخطيط للنقل'),
  obtaining_source: t('Mendapatkan kod sumber', 'Getting the source code', 'الحصول على الشيفرة المصدرية'),
  rebuilding: t('Membina semula secara dalaman', 'Rebuilding in-house', 'إعادة البناء داخليًا'),
  parallel_run: t('Berjalan serentak', 'Running side by side', 'التشغيل المتوازي'),
  in_house: t('Dikendalikan sendiri', 'Moved in-house', 'انتقلت إلى الإدارة الداخلية'),
} as const;

export const topics = {
  identity: t('Identiti', 'Identity', 'الهوية'),
  tax: t('Cukai', 'Tax', 'الضرائب'),
  health: t('Kesihatan', 'Health', 'الصحة'),
  education: t('Pendidikan', 'Education', 'التعليم'),
  transport: t('Pengangkutan', 'Transport', 'النقل'),
  justice: t('Keadilan', 'Justice', 'العدل'),
  land: t('Tanah', 'Land', 'الأراضي'),
  welfare: t('Kebajikan', 'Welfare', 'الرعاية الاجتماعية'),
  trade: t('Perdagangan', 'Trade', 'التجارة'),
  security: t('Keselamatan', 'Security', 'الأمن'),
  other: t('Lain-lain', 'Other', 'أخرى'),
} as const;

/** Severity of a weakness, with the days within which it must be fixed. */
export const severities = {
  critical: t('Kritikal', 'Critical', 'حرجة'),
  high: t('Tinggi', 'High', 'عالية'),
  medium: t('Sederhana', 'Medium', 'متوسطة'),
  low: t('Rendah', 'Low', 'منخفضة'),
} as const;

export const daysToFix = { critical: 15, high: 30, medium: 90, low: 180 } as const;
