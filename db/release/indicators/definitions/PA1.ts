import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const pa1: IndicatorDefinition = {
  id: 'PA1',
  name: t('Rakan kerjasama', 'Partners', 'الشركاء'),
  explanation: t(
    'Berapa banyak perjanjian kerjasama dengan negara lain yang berkuat kuasa pada akhir tahun, mengikut jenis, dan dengan berapa negara.',
    'How many agreements with other countries were in force at the end of the year, by kind, and with how many countries.',
    'كم اتفاق تعاون مع دول أخرى كان ساريًا في نهاية السنة، حسب النوع، ومع كم دولة.',
  ),
  formula: t(
    'bilangan perjanjian yang ditandatangani pada atau sebelum hari terakhir tahun itu dan belum tamat; di sebelahnya, bilangan negara rakan',
    'agreements signed on or before the last day of the year and not ended by then; beside, the number of partner countries',
    'عدد الاتفاقات الموقّعة حتى اليوم الأخير من السنة التي لم تنتهِ بعد؛ وإلى جانبه عدد الدول الشريكة',
  ),
  unit: 'partnerships',
  direction: 'shown',
  period: 'year',
  scopes: ['programme'],
  breakdowns: ['kind:*', 'unit:countries'],
  statistics: ['count'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Tiada; kiraan mudah atas daftar kerjasama.',
    'None; a plain count over the register of partnerships.',
    'لا سابقة؛ عدّ بسيط على سجل الشراكات.',
  ),
};
