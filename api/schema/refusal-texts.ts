/** What each code of a refusal means, in Malay and Arabic; the English stands with the codes. */
import type { L10n } from '../../db/records/define.ts';
import type { ErrorCode } from '../errors.ts';
import type { RefusalCode } from '../http/refusal.ts';

export const refusalTexts: Record<ErrorCode | RefusalCode, Pick<L10n, 'ms' | 'ar'>> = {
  BAD_REQUEST: { ms: 'Permintaan itu bukan permintaan GraphQL: lihat mesejnya.', ar: 'الطلب ليس طلب GraphQL: انظر الرسالة.' },
  BAD_USER_INPUT: {
    ms: 'Nilai hujah atau pemboleh ubah tidak mungkin: lihat mesejnya.',
    ar: 'لوسيط أو متغير قيمة غير ممكنة: انظر الرسالة.',
  },
  GRAPHQL_PARSE_FAILED: { ms: 'Dokumen itu bukan GraphQL: kedudukannya diberi.', ar: 'المستند ليس GraphQL: الموضع مذكور.' },
  GRAPHQL_VALIDATION_FAILED: {
    ms: 'Dokumen itu tidak padan dengan skema: kedudukannya diberi.',
    ar: 'المستند لا يوافق المخطط: الموضع مذكور.',
  },
  OPERATION_NOT_ALLOWED: {
    ms: 'Hanya pertanyaan dijawab; data ini tidak pernah diubah melalui API.',
    ar: 'لا يُجاب إلا عن الاستعلامات؛ فهذه البيانات لا تُغيَّر عبر الواجهة أبدًا.',
  },
  NOT_FOUND: {
    ms: 'Tiada senarai di alamat itu, atau tiada objek yang memilikinya; mesejnya menamakan senarai yang ada.',
    ar: 'لا قائمة في ذلك العنوان، أو لا كائن تنتمي إليه؛ والرسالة تسمّي القوائم.',
  },
  RELEASE_NOT_FOUND: {
    ms: 'Tiada keluaran dengan id itu; mesejnya menamakan keluaran yang ada.',
    ar: 'لا إصدار بذلك المعرّف؛ والرسالة تسمّي الإصدارات الموجودة.',
  },
  TOKEN_LIMIT: { ms: 'Dokumen itu mempunyai terlalu banyak token.', ar: 'في المستند رموز أكثر من الحد.' },
  DEPTH_LIMIT: { ms: 'Pilihan disarang terlalu dalam.', ar: 'الاختيارات متداخلة أعمق من الحد.' },
  ALIAS_LIMIT: { ms: 'Satu medan diminta dengan terlalu banyak nama.', ar: 'طُلب حقل واحد بأسماء أكثر من الحد.' },
  ROOT_FIELD_LIMIT: { ms: 'Terlalu banyak medan jenis Query diminta.', ar: 'طُلبت من النوع Query حقول أكثر من الحد.' },
  DIRECTIVE_LIMIT: { ms: 'Terlalu banyak arahan.', ar: 'التوجيهات أكثر من الحد.' },
  PAGE_SIZE: { ms: 'Halaman lebih besar daripada yang dibenarkan, atau negatif.', ar: 'الصفحة أكبر من المسموح أو سالبة.' },
  COST_LIMIT: {
    ms: 'Lebih banyak baris mungkin dipulangkan daripada yang dibenarkan; muat turun yang dinamakan mempunyai semuanya.',
    ar: 'قد يعود من الصفوف أكثر مما يجوز لطلب واحد؛ والملف المذكور فيه الصفوف كلها.',
  },
  TIMEOUT: {
    ms: 'Jawapan mengambil masa terlalu lama; minta kurang, atau ambil muat turun.',
    ar: 'استغرق الجواب وقتًا أطول من الحد؛ اطلب أقل أو خذ الملف.',
  },
  DATABASE_UNAVAILABLE: {
    ms: 'Pangkalan data tiada seketika; tanya lagi selepas saat dalam Retry-After.',
    ar: 'قاعدة البيانات غائبة للحظة؛ اسأل مجددًا بعد الثواني المذكورة في Retry-After.',
  },
  UNEXPECTED: {
    ms: 'Sesuatu gagal yang tidak sepatutnya gagal; ia telah dicatat.',
    ar: 'أخفق شيء ما كان ينبغي أن يخفق؛ وقد سُجّل.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    ms: 'Tiada dokumen laman ini dengan SHA-256 itu; hantar dokumen itu sendiri.',
    ar: 'لا مستند من مستندات الموقع بقيمة SHA-256 تلك؛ أرسل المستند نفسه.',
  },
  METHOD_NOT_ALLOWED: {
    ms: 'Alamat itu menerima kaedah lain; Allow menamakannya.',
    ar: 'يقبل العنوان طرقًا أخرى؛ وAllow تسمّيها.',
  },
  NOT_ACCEPTABLE: {
    ms: 'Accept tidak membenarkan mana-mana jenis media jawapan.',
    ar: 'لا يسمح Accept بأي من نوعَي الوسائط اللذين تأتي بهما الأجوبة.',
  },
  LENGTH_REQUIRED: { ms: 'Badan permintaan datang tanpa Content-Length.', ar: 'جاء المتن بلا Content-Length.' },
  BODY_TOO_LARGE: { ms: 'Badan permintaan lebih besar daripada bodyBytes.', ar: 'المتن أكبر من bodyBytes.' },
  URL_TOO_LONG: {
    ms: 'Alamat lebih panjang daripada urlBytes; hantar permintaan melalui POST.',
    ar: 'العنوان أطول من urlBytes؛ أرسل الطلب بطريقة POST.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    ms: 'Badan permintaan bukan application/json dalam UTF-8 tanpa pengekodan kandungan.',
    ar: 'المتن ليس application/json بترميز UTF-8 دون ضغط.',
  },
  RATE_LIMITED: {
    ms: 'Bajet alamat itu telah habis; tanya lagi selepas saat dalam Retry-After.',
    ar: 'نفدت حصة العنوان؛ اسأل مجددًا بعد الثواني المذكورة في Retry-After.',
  },
  HEADERS_TOO_LARGE: {
    ms: 'Alamat dan pengepala bersama-sama terlalu besar.',
    ar: 'العنوان والترويسات معًا أكبر كثيرًا من الحد.',
  },
};
