import { defineRecord, t } from './define.ts';

/** Use and quality of each service, month by month. A measure is a number, or says why it is not one. */
export const servicePerformance = defineRecord({
  name: 'service-performance',
  title: t('Prestasi perkhidmatan', 'Service performance', 'أداء الخدمات'),
  description: t(
    'Penggunaan dan mutu setiap perkhidmatan, satu baris bagi setiap perkhidmatan sebulan.',
    'Use and quality of each service, one row a service and month.',
    'استخدام كل خدمة وجودتها، صف واحد لكل خدمة في الشهر.',
  ),
  key: ['service_id', 'month'],
  columns: {
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    month: { kind: 'month', required: true, title: t('Bulan', 'Month', 'الشهر') },
    transactions: { kind: 'measure', integer: true, min: 0, title: t('Urus niaga', 'Transactions', 'المعاملات') },
    digital_take_up: {
      kind: 'measure',
      min: 0,
      max: 100,
      title: t('Penggunaan saluran digital (%)', 'Digital take-up (%)', 'استخدام القناة الرقمية (%)'),
      description: t(
        'Peratus urus niaga yang dibuat melalui saluran digital.',
        'Percentage of transactions made through the digital channel.',
        'نسبة المعاملات المنجزة عبر القناة الرقمية.',
      ),
    },
    completion_rate: {
      kind: 'measure',
      min: 0,
      max: 100,
      title: t('Kadar selesai (%)', 'Completion rate (%)', 'معدل الإكمال (%)'),
      description: t(
        'Peratus urus niaga digital yang dimulakan dan diselesaikan.',
        'Percentage of digital transactions begun that were completed.',
        'نسبة المعاملات الرقمية التي بدأت واكتملت.',
      ),
    },
    satisfaction: {
      kind: 'measure',
      min: 0,
      max: 100,
      title: t('Kepuasan pengguna (%)', 'User satisfaction (%)', 'رضا المستخدمين (%)'),
    },
    unplanned_outage_minutes: {
      kind: 'measure',
      integer: true,
      min: 0,
      title: t('Gangguan tidak dirancang (minit)', 'Unplanned outage (minutes)', 'الانقطاع غير المخطط (دقائق)'),
    },
    service_minutes: {
      kind: 'measure',
      integer: true,
      min: 0,
      title: t('Tempoh perkhidmatan (minit)', 'Service time (minutes)', 'وقت الخدمة (دقائق)'),
      description: t(
        'Jumlah minit perkhidmatan sepatutnya beroperasi pada bulan itu.',
        'Minutes of the month in which the service was meant to run.',
        'عدد دقائق الشهر التي كان يُفترض أن تعمل فيها الخدمة.',
      ),
    },
  },
});
