/** Rules between values: order in time, parts and wholes, stages, statuses. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const order = {
  'future-date': {
    title: t('Tarikh masa depan', 'A past event lies in the future', 'حدث ماضٍ تاريخه في المستقبل'),
    kind: 'refused',
    why: t(
      'Hanya yang telah berlaku dicatat. Tarikh rancangan, tarikh akhir dan tempoh kontrak boleh pada masa depan.',
      'What has happened is recorded, nothing else. Plans, due dates and terms of contracts may lie ahead.',
      'لا يُسجَّل إلا ما حدث. ويجوز أن تكون الخطط والمواعيد ومدد العقود في المستقبل.',
    ),
    remedy: t(
      'Semak tahun, atau tunggu sehingga ia berlaku.',
      'Check the year, or wait until it has happened.',
      'راجع السنة، أو انتظر حتى يحدث.',
    ),
    wrong: '2199-01-01',
    right: '2026-01-01',
    since: '0.1.0',
  },
  'date-order': {
    title: t('Tarikh tidak menurut susunan', 'Dates are in the wrong order', 'تواريخ بترتيب خاطئ'),
    kind: 'refused',
    why: t(
      'Tamat tidak boleh sebelum mula, pembaikan sebelum dikesan, atau pengesahan sebelum pembaikan.',
      'An end cannot lie before its start, a fix before its detection, a check before its fix.',
      'لا يسبق الانتهاءُ البدءَ، ولا الإصلاحُ الاكتشافَ، ولا التحققُ الإصلاحَ.',
    ),
    remedy: t('Betulkan salah satu tarikh.', 'Correct one of the dates.', 'صحِّح أحد التاريخين.'),
    wrong: 'started_on,completed_on\n2026-02-01,2026-01-15',
    right: 'started_on,completed_on\n2026-01-15,2026-02-01',
    since: '0.1.0',
  },
  'count-order': {
    title: t('Bahagian melebihi keseluruhan', 'A part is larger than its whole', 'الجزء أكبر من الكل'),
    kind: 'refused',
    why: t(
      'Yang tamat tidak melebihi yang mendaftar, yang lulus tidak melebihi yang tamat, minit gangguan tidak melebihi minit perkhidmatan.',
      'No more complete than enrol, no more are certified than complete, no more minutes fail than are served.',
      'لا يزيد المتمّون على المسجَّلين، ولا المجازون على المتمّين، ولا دقائق الانقطاع على دقائق الخدمة.',
    ),
    remedy: t('Betulkan salah satu bilangan.', 'Correct one of the counts.', 'صحِّح أحد العددين.'),
    wrong: 'enrolled,completed\n40,45',
    right: 'enrolled,completed\n45,40',
    since: '0.1.0',
  },
  'stage-order': {
    title: t('Peringkat berundur', 'The stages of a service go back', 'مراحل الخدمة تتراجع'),
    kind: 'refused',
    why: t(
      'Menurut tarikh, peringkat satu perkhidmatan hanya maju, kecuali selepas ujian serentak atau peralihan yang gagal.',
      'Taken by date, the stages of a service go forward, but after a failed parallel run or switch.',
      'بحسب التاريخ لا تسير مراحل الخدمة إلا إلى الأمام، ما لم يفشل التشغيل المتوازي أو التحويل.',
    ),
    remedy: t('Betulkan peringkat atau tarikhnya.', 'Correct the stages or their dates.', 'صحِّح المراحل أو تواريخها.'),
    wrong: 'entered_on,stage\n2026-01-01,rebuilding\n2026-05-01,planning',
    right: 'entered_on,stage\n2026-01-01,planning\n2026-05-01,rebuilding',
    since: '0.1.0',
  },
  'stage-step-back': {
    title: t('Perkhidmatan berundur satu peringkat', 'A service went back one stage', 'تراجعت خدمة مرحلة واحدة'),
    kind: 'notice',
    why: t(
      'Daripada `parallel_run` ke `rebuilding`, dan daripada `in_house` ke `parallel_run`, undur memang berlaku. Ia disimpan dan dimaklumkan.',
      'From `parallel_run` to `rebuilding`, and from `in_house` to `parallel_run`, steps back do happen. They are kept, with a notice.',
      'يحدث التراجع من `parallel_run` إلى `rebuilding` ومن `in_house` إلى `parallel_run`، فيُحفظ مع إشعار.',
    ),
    remedy: t('Semak sama ada ia benar.', 'Check that it is so.', 'تأكد من صحته.'),
    wrong: 'entered_on,stage\n2026-01-01,parallel_run\n2026-05-01,rebuilding',
    right: 'entered_on,stage\n2026-01-01,rebuilding\n2026-05-01,parallel_run',
    since: '0.1.0',
  },
  'in-house-test': {
    title: t(
      'Dikendalikan sendiri tanpa lima ujian lulus',
      'In-house without five passed tests',
      'إدارة داخلية دون اجتياز الاختبارات الخمسة',
    ),
    kind: 'refused',
    why: t(
      'Peringkat `in_house` memerlukan penilaian pada atau sebelum hari itu dengan lima jawapan `yes`.',
      'The stage `in_house` needs an assessment on or before that day whose five answers are `yes`.',
      'تتطلب المرحلة `in_house` تقييمًا في ذلك اليوم أو قبله بخمسة أجوبة `yes`.',
    ),
    remedy: t(
      'Serahkan penilaian itu, atau betulkan peringkat.',
      'Hand in the assessment, or correct the stage.',
      'سلِّم التقييم، أو صحِّح المرحلة.',
    ),
    wrong: '2026-02-01,yes,yes,no,yes,yes\n2026-03-01,in_house',
    right: '2026-02-01,yes,yes,yes,yes,yes\n2026-03-01,in_house',
    since: '0.1.0',
  },
  'plan-reason': {
    title: t('Rancangan baharu tanpa sebab', 'A new plan version gives no reason', 'نسخة خطة جديدة بلا سبب'),
    kind: 'refused',
    why: t(
      'Daripada versi kedua, tarikh yang berubah mesti disertai sebabnya.',
      'From the second version on, a new date comes with its reason.',
      'ابتداءً من النسخة الثانية يُذكر سبب كل تاريخ جديد.',
    ),
    remedy: t('Isi sebab kelewatan.', 'Enter the reason of the slip.', 'أدخل سبب التأخر.'),
    wrong: 'plan_version,planned_on,slip_reason\n2,2027-06-30,',
    right: 'plan_version,planned_on,slip_reason\n2,2027-06-30,staffing',
    since: '0.1.0',
  },
  'status-date': {
    title: t('Status dan tarikh tidak sepadan', 'Status and date do not agree', 'الحالة والتاريخ لا يتفقان'),
    kind: 'refused',
    why: t(
      'Penemuan yang dibaiki mempunyai tarikh pembaikan; yang masih terbuka tidak.',
      'A finding that is fixed has a date of the fix, and one that is open has none.',
      'للثغرة المُصلَحة تاريخ إصلاح، ولا تاريخ للمفتوحة.',
    ),
    remedy: t('Betulkan status atau tarikh.', 'Correct the status or the date.', 'صحِّح الحالة أو التاريخ.'),
    wrong: 'status,fixed_on\nfixed,',
    right: 'status,fixed_on\nfixed,2026-02-01',
    since: '0.1.0',
  },
  'over-established': {
    title: t('Diisi melebihi diluluskan', 'More posts are filled than established', 'المشغول أكثر من المعتمد'),
    kind: 'notice',
    why: t(
      'Pengisian lebih daripada 110% perjawatan jarang berlaku. Ia disimpan dan dimaklumkan.',
      'More than 110% of the posts filled is rare. It is kept, with a notice.',
      'نادرًا ما يُشغل أكثر من 110% من الوظائف، فيُحفظ مع إشعار.',
    ),
    remedy: t('Semak kedua-dua nombor.', 'Check both numbers.', 'راجع الرقمين.'),
    wrong: 'established_fte,filled_fte\n10.0,14.0',
    right: 'established_fte,filled_fte\n14.0,10.0',
    since: '0.1.0',
  },
} as const satisfies Rules;
