import { t, type Codes } from '../../records/define.ts';

/**
 * Why a member counts as it does, for `indicator-members`. The list is closed, and no reason tells what stays unpublished: which law
 * exempts a service, where a store is or who runs it, what an audit found.
 */
export const memberReasons = {
  verified: t('Disahkan: lima ujian dijawab ya', 'Verified: all five tests are yes', 'متحقق منها: الاختبارات الخمسة كلها نعم'),
  documented: t('Didokumenkan tetapi belum disahkan', 'Documented, not yet verified', 'موثّقة ولم يُتحقق منها بعد'),
  declared: t('Diisytiharkan sahaja, belum disahkan', 'Declared only, not yet verified', 'مُعلنة فقط ولم يُتحقق منها بعد'),
  test_failed: t(
    'Sekurang-kurangnya satu ujian tidak dipenuhi',
    'At least one test is not met',
    'اختبار واحد على الأقل غير مستوفى',
  ),
  test_unknown: t('Jawapan satu ujian tidak diketahui', 'The answer to a test is unknown', 'جواب أحد الاختبارات مجهول'),
  no_assessment: t('Belum dinilai', 'Not assessed', 'لم تُقيَّم'),
  no_transition: t('Peringkatnya tidak pernah dilaporkan', 'Its stage was never reported', 'لم يُبلَّغ عن مرحلتها قط'),
  'not_in_house:not_started': t('Peringkat: belum bermula', 'Stage: not started', 'المرحلة: لم تبدأ'),
  'not_in_house:planning': t('Peringkat: perancangan', 'Stage: planning', 'المرحلة: التخطيط'),
  'not_in_house:obtaining_source': t(
    'Peringkat: mendapatkan kod sumber',
    'Stage: obtaining the source',
    'المرحلة: الحصول على الشيفرة',
  ),
  'not_in_house:rebuilding': t('Peringkat: pembinaan semula', 'Stage: rebuilding', 'المرحلة: إعادة البناء'),
  'not_in_house:parallel_run': t('Peringkat: larian selari', 'Stage: parallel run', 'المرحلة: التشغيل المتوازي'),
  level_0: t('Tahap 0: tiada akses', 'Level 0: no access', 'المستوى 0: لا وصول'),
  level_1: t('Tahap 1: disimpan oleh pihak ketiga', 'Level 1: held in escrow', 'المستوى 1: مودعة لدى طرف ثالث'),
  level_2: t('Tahap 2: boleh dibaca atas permintaan', 'Level 2: read on request', 'المستوى 2: اطلاع عند الطلب'),
  level_3: t(
    'Tahap 3: kerajaan memegang repositori lengkap',
    'Level 3: complete repository held',
    'المستوى 3: المستودع الكامل بحوزة الحكومة',
  ),
  level_4: t(
    'Tahap 4: dibina semula daripada kod yang dipegang',
    'Level 4: rebuilt from held source',
    'المستوى 4: أُعيد بناؤها من الشيفرة المحوزة',
  ),
  no_source_assessment: t('Akses kod sumber belum dinilai', 'Source access was not assessed', 'لم يُقيَّم الوصول إلى الشيفرة'),
  exempt: t('Dikecualikan', 'Exempt', 'مستثناة'),
  rebuilt_within_a_year: t('Dibina semula dalam 365 hari', 'Rebuilt within 365 days', 'أُعيد بناؤها خلال 365 يومًا'),
  rebuild_too_old: t(
    'Binaan semula terakhir melebihi 365 hari',
    'Last rebuilt more than 365 days ago',
    'آخر إعادة بناء مضى عليها أكثر من 365 يومًا',
  ),
  rebuild_month_unknown: t('Bulan binaan semula tidak diketahui', 'Month of the rebuild is unknown', 'شهر إعادة البناء مجهول'),
  all_in_country: t('Semua di dalam negara', 'All in the country', 'كلها داخل البلد'),
  not_all_in_country: t('Tidak semua di dalam negara', 'Not all in the country', 'ليست كلها داخل البلد'),
  no_restricted_data: t('Tiada data terhad atau rahsia', 'No restricted or secret data', 'لا بيانات مقيّدة أو سرية'),
  country_unknown: t('Lokasi tidak diketahui', 'Place is unknown', 'المكان مجهول'),
  no_store_reported: t('Tiada storan dilaporkan', 'No store was reported', 'لم يُبلَّغ عن أي مخزن'),
  audited: t('Diaudit dalam 365 hari', 'Audited within 365 days', 'دُقّقت خلال 365 يومًا'),
  no_audit_within_a_year: t(
    'Tiada audit yang dikira dalam 365 hari',
    'No audit that counts within 365 days',
    'لا تدقيق محتسبًا خلال 365 يومًا',
  ),
  active: t('Berkuat kuasa, seperti pada tarikh asas', 'In force, as at the baseline date', 'سارٍ كما في تاريخ الأساس'),
  active_since_baseline: t(
    'Berkuat kuasa, tetapi tidak pada tarikh asas',
    'In force, but not at the baseline date',
    'سارٍ ولم يكن كذلك في تاريخ الأساس',
  ),
  ended_since_baseline: t(
    'Berkuat kuasa pada tarikh asas sahaja',
    'In force at the baseline date only',
    'كان ساريًا في تاريخ الأساس فقط',
  ),
  new_since_baseline: t('Kontrak baharu sejak arahan', 'New since the directive', 'عقد جديد منذ التوجيه'),
  extension_since_baseline: t('Lanjutan sejak arahan', 'Extension since the directive', 'تمديد منذ التوجيه'),
  supplier_controlled_abroad: t('Pembekal dikawal dari luar negara', 'Supplier controlled abroad', 'مورّد يُسيطر عليه من الخارج'),
  supplier_controlled_at_home: t(
    'Pembekal dikawal di dalam negara',
    'Supplier controlled in the country',
    'مورّد يُسيطر عليه من داخل البلد',
  ),
  local_small_firm: t('Firma kecil tempatan', 'Local small firm', 'شركة محلية صغيرة'),
  no_local_small_firm: t('Bukan firma kecil tempatan', 'No local small firm', 'ليست شركة محلية صغيرة'),
  size_unknown: t('Saiz firma tidak dilaporkan', 'Size of the firm not reported', 'حجم الشركة غير مبلَّغ عنه'),
  reported: t('Dilaporkan', 'Reported', 'أُبلغ عنه'),
  not_reported: t('Tidak dilaporkan', 'Not reported', 'لم يُبلَّغ عنه'),
  reported_within_a_year: t('Dilaporkan dalam 365 hari', 'Reported within 365 days', 'أُبلغ عنه خلال 365 يومًا'),
  not_reported_within_a_year: t('Tidak dilaporkan dalam 365 hari', 'Not reported within 365 days', 'لم يُبلَّغ عنه خلال 365 يومًا'),
} as const satisfies Codes;
