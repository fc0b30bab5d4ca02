import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const vm3: IndicatorDefinition = {
  id: 'VM3',
  name: t('Tunggakan lewat tempoh', 'Overdue backlog', 'الثغرات المتأخرة'),
  explanation: t(
    'Berapa banyak kelemahan keselamatan yang masih terbuka selepas tarikh akhirnya pada akhir suku tahun, mengikut tahap keterukan dan berapa lama sudah lewat. Diterbitkan untuk seluruh program sahaja, satu suku tahun kemudian. Pembaikan yang dilaporkan tetapi belum disahkan ditunjukkan di sebelah.',
    'How many security weaknesses are still open after their due date at the end of the quarter, by severity and by how long they are overdue. Published for the whole programme only, one quarter behind. Repairs that were reported but not verified are shown beside.',
    'كم ثغرة أمنية ما زالت مفتوحة بعد موعدها في نهاية الربع، حسب الخطورة ومدة التأخر. تُنشر للبرنامج كله فقط، وبتأخير ربع واحد. وتُعرض إلى الجانب الإصلاحات المبلَّغ عنها التي لم يُتحقق منها.',
  ),
  formula: t(
    'bilangan kelemahan yang tarikh akhirnya sebelum hari terakhir suku tahun dan belum dibaiki pada hari itu, tanpa amaran palsu dan yang diterima; tarikh akhir ialah yang lebih awal antara tarikh dalam rekod dengan 15, 30, 90 atau 180 hari selepas ditemui',
    'weaknesses whose due date lies before the last day of the quarter and that are not fixed on that day, without false alarms and accepted ones; the due date is the earlier of the recorded one and 15, 30, 90 or 180 days from discovery',
    'عدد الثغرات التي يسبق موعدها اليوم الأخير من الربع ولم تُصلَح في ذلك اليوم، دون الإنذارات الكاذبة والمقبولة؛ والموعد هو الأسبق بين المسجَّل و15 أو 30 أو 90 أو 180 يومًا من الاكتشاف',
  ),
  unit: 'findings',
  direction: 'down',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['severity:*', 'age:*', 'outcome:unverified'],
  statistics: ['count'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Arahan CISA BOD 19-02 (Amerika Syarikat, 2019), yang melaporkan kelemahan yang melepasi tempohnya; jalur umur adalah daripada program ini.',
    'CISA’s directive BOD 19-02 (United States, 2019), under which weaknesses past their term are reported; the age bands are the programme’s own.',
    'التوجيه الملزم لوكالة CISA بشأن الثغرات (الولايات المتحدة، 2019) الذي تُبلَّغ بموجبه الثغرات المتجاوزة لمهلتها؛ أما فئات المدة فمن البرنامج.',
  ),
};
