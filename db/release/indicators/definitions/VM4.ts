import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const vm4: IndicatorDefinition = {
  id: 'VM4',
  name: t('Adakah memegang kod sumber membantu?', 'Does holding the source help?', 'هل تفيد حيازة الشيفرة المصدرية؟'),
  explanation: t(
    'Masa untuk membaiki kelemahan dalam perkhidmatan yang kod sumber dan sejarah penuhnya dipegang kerajaan pada hari kelemahan ditemui, berbanding perkhidmatan lain. Perbezaan bukan bukti sebab: perkhidmatan itu mungkin berbeza dalam hal lain.',
    'Time to fix weaknesses in services whose complete source and history government held on the day of discovery, against the other services. A difference is no proof of the cause: those services may differ in other ways.',
    'المدة اللازمة لإصلاح الثغرات في الخدمات التي كانت الحكومة تحوز شيفرتها المصدرية وتاريخها كاملين يوم الاكتشاف، مقارنةً بالخدمات الأخرى. والفرق ليس دليلًا على السبب: فقد تختلف تلك الخدمات في أمور أخرى.',
  ),
  formula: t(
    'median, persentil ke-75 dan ke-90 Kaplan-Meier seperti VM1, bagi kelemahan yang ditemui dalam tahun itu, mengikut tahap akses kod sumber perkhidmatan pada hari ditemui: tahap 3 atau 4 (dipegang), berbanding tahap lebih rendah atau tidak diketahui (tidak dipegang); disembunyikan jika satu kumpulan meliputi kurang daripada 10 perkhidmatan',
    'Kaplan-Meier median, 75th and 90th percentile as in VM1, for weaknesses detected in the year, by the level of source access of the service on that day: 3 or 4 (held), against lower or unknown (not held); hidden where one group speaks of fewer than 10 services',
    'وسيط كابلان-ماير والمئينان 75 و90 كما في VM1، للثغرات المكتشفة خلال السنة، حسب مستوى الوصول إلى شيفرة الخدمة يوم الاكتشاف: 3 أو 4 (محوزة)، مقارنةً بالأدنى أو المجهول (غير محوزة)؛ ويُحجب إذا شملت إحدى المجموعتين أقل من 10 خدمات',
  ),
  unit: 'days',
  direction: 'shown',
  period: 'year',
  scopes: ['programme'],
  breakdowns: ['source:held', 'source:not_held'],
  statistics: ['p50_days', 'p75_days', 'p90_days'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Penganggar Kaplan dan Meier (1958); perbandingan mengikut akses kod sumber adalah daripada program ini.',
    'The estimator of Kaplan and Meier (1958); the comparison by source access is the programme’s own.',
    'مقدّر كابلان وماير (1958)؛ أما المقارنة حسب الوصول إلى الشيفرة فمن البرنامج.',
  ),
};
