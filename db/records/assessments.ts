import { assurance } from './code-lists.ts';
import { defineRecord, t } from './define.ts';

/** The five tests of whether government itself holds a service. All five must be `yes` for a service to count as in-house. */
export const assessments = defineRecord({
  name: 'assessments',
  title: t('Penilaian', 'Assessments', 'التقييمات'),
  description: t(
    'Lima ujian sama ada kerajaan sendiri memegang sesuatu perkhidmatan, satu baris bagi setiap penilaian.',
    'Five tests of whether government itself holds a service, one row an assessment.',
    'خمسة اختبارات لمعرفة ما إذا كانت الحكومة تملك زمام الخدمة بنفسها، صف واحد لكل تقييم.',
  ),
  key: ['service_id', 'assessed_on'],
  columns: {
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    assessed_on: { kind: 'date', required: true, title: t('Tarikh dinilai', 'Assessed on', 'تاريخ التقييم') },
    officer_owns_product: {
      kind: 'tri',
      required: true,
      title: t('Pegawai awam mengetuai produk', 'A public officer owns the product', 'موظف عام مسؤول عن المنتج'),
    },
    officers_hold_access: {
      kind: 'tri',
      required: true,
      title: t('Pegawai awam memegang akses', 'Public officers hold the access', 'صلاحيات الوصول بيد موظفين عموميين'),
      description: t(
        'Sekurang-kurangnya 75 % kakitangan (setara sepenuh masa) yang mempunyai akses pengeluaran atau akses tulis ialah pegawai awam.',
        'At least 75 % of the staff (full-time equivalent) with production or write access are public officers.',
        'ما لا يقل عن 75 % من العاملين (بمكافئ الدوام الكامل) ممن لديهم صلاحية الوصول إلى بيئة الإنتاج أو الكتابة هم موظفون عموميون.',
      ),
    },
    government_controls_accounts: {
      kind: 'tri',
      required: true,
      title: t('Kerajaan mengawal akaun', 'Government controls the accounts', 'الحكومة تتحكم في الحسابات'),
    },
    in_house_release: {
      kind: 'tri',
      required: true,
      title: t('Keluaran oleh pasukan dalaman', 'Released by the internal team', 'إصدار من الفريق الداخلي'),
      description: t(
        'Pasukan dalaman telah membina dan melancarkan satu keluaran dalam tempoh 180 hari.',
        'The internal team built and deployed a release within 180 days.',
        'بنى الفريق الداخلي إصدارًا ونشره خلال 180 يومًا.',
      ),
    },
    no_blocking_contract: {
      kind: 'tri',
      required: true,
      title: t('Tiada kontrak yang menghalang', 'No blocking contract', 'لا يوجد عقد مانع'),
    },
    assurance: {
      kind: 'code',
      codes: assurance,
      required: true,
      title: t('Tahap kepastian', 'Assurance', 'درجة التحقق'),
      description: t(
        'Sejauh mana penilaian ini telah diperiksa.',
        'How far this assessment has been checked.',
        'مدى التحقق من صحة هذا التقييم.',
      ),
    },
    assessor_agency_id: { kind: 'id', references: 'agencies', title: t('Agensi penilai', 'Assessing agency', 'الجهة المُقيِّمة') },
  },
});
