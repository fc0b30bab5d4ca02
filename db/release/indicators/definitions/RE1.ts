import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const re1: IndicatorDefinition = {
  id: 'RE1',
  name: t('Ketersediaan', 'Availability', 'التوافر'),
  explanation: t(
    'Berapa banyak daripada masa perkhidmatan sepatutnya beroperasi ia benar-benar beroperasi. Yang utama ialah perkhidmatan yang sama 12 bulan sebelum dan selepas ia dikendalikan sendiri: perkhidmatan yang mudah berpindah dahulu, jadi membandingkan yang dikendalikan sendiri dengan yang dikendalikan pembekal sahaja akan mengelirukan.',
    'How much of the time in which services were meant to run they did run. What leads is the same service 12 months before and after it moved in-house: easy services move first, so that comparing in-house with supplier-run services alone would mislead.',
    'كم من الوقت الذي كان ينبغي أن تعمل فيه الخدمات عملت فعلًا. والمقدَّم هو الخدمة نفسها قبل 12 شهرًا من انتقالها إلى الإدارة الداخلية وبعدها: فالخدمات السهلة تنتقل أولًا، ولذلك فإن مقارنة المُدار داخليًا بما يديره المورّدون وحدها مضللة.',
  ),
  formula: t(
    '1 − minit gangguan tidak dirancang ÷ minit perkhidmatan, bagi perkhidmatan beroperasi yang melaporkan kedua-duanya; yang lain dikira sebagai dikecualikan. Sebelum dan selepas: 12 bulan di setiap sisi bulan perpindahan, bulan itu ditinggalkan, hanya jika kesemua 24 bulan dilaporkan dengan angka; yang kekurangannya dikira di sebelah',
    '1 − minutes of unplanned outage ÷ minutes of service, over the live services that reported both; the others are counted as excluded. Before and after: 12 months on each side of the month of the move, which is left out, only where all 24 were reported as numbers; those that lack any are counted beside',
    '1 − دقائق الانقطاع غير المخطط ÷ دقائق الخدمة، للخدمات العاملة التي أبلغت عنهما معًا؛ وتُحسب الأخرى مستبعدة. قبل وبعد: 12 شهرًا على كل جانب من شهر الانتقال الذي يُستبعد، فقط حيث أُبلغ عن الأشهر الـ24 كلها بأرقام؛ ويُذكر عدد ما ينقصه أي منها',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'topic', 'service'],
  breakdowns: ['run:in_house', 'run:supplier', 'move:before', 'move:after', 'move:not_worse'],
  leading: ['move:after', 'move:before', 'move:not_worse'],
  statistics: ['rate', 'share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Ketersediaan sebagai nisbah masa beroperasi kepada masa yang dipersetujui, seperti dalam pengurusan perkhidmatan ISO/IEC 20000-1.',
    'Availability as running time over agreed service time, as in service management under ISO/IEC 20000-1.',
    'التوافر بوصفه وقت التشغيل إلى وقت الخدمة المتفق عليه، كما في إدارة الخدمات وفق الجزء الأول من ISO/IEC 20000.',
  ),
};
