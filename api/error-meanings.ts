/** Every code of a refusal or failure in three languages: what it means and what to do. Closed and permanent. */
import { t } from '../db/records/define.ts';

/** Codes of GraphQL errors. */
export const errorMeanings = {
  BAD_REQUEST: t(
    'Permintaan ini bukan permintaan GraphQL: lihat mesej.',
    'The request is not a GraphQL request: see the message.',
    'الطلب ليس طلب GraphQL: انظر الرسالة.',
  ),
  BAD_USER_INPUT: t(
    'Nilai argumen atau pemboleh ubah tidak mungkin: lihat mesej.',
    'An argument or variable has a value that cannot be: see the message.',
    'لوسيط أو متغير قيمة غير ممكنة: انظر الرسالة.',
  ),
  GRAPHQL_PARSE_FAILED: t(
    'Dokumen ini bukan GraphQL: kedudukannya diberi.',
    'The document is not GraphQL: the position is given.',
    'المستند ليس بلغة GraphQL: الموضع مذكور.',
  ),
  GRAPHQL_VALIDATION_FAILED: t(
    'Dokumen tidak sepadan dengan skema: kedudukannya diberi.',
    'The document does not fit the schema: the position is given.',
    'المستند لا يوافق المخطط: الموضع مذكور.',
  ),
  OPERATION_NOT_ALLOWED: t(
    'Hanya pertanyaan dijawab; data ini tidak pernah diubah melalui API.',
    'Only queries are answered; this data is never changed through the API.',
    'لا يُجاب إلا عن الاستعلامات؛ ولا تُغيَّر هذه البيانات عبر الواجهة أبدًا.',
  ),
  NOT_FOUND: t(
    'Tiada apa-apa di alamat itu: tiada fail, tiada senarai, atau tiada objek yang memilikinya.',
    'There is nothing at that address: no file, no list, or no object that the list belongs to.',
    'لا يوجد شيء في هذا العنوان: لا ملف ولا قائمة ولا شيء تتبع له القائمة.',
  ),
  RELEASE_NOT_FOUND: t(
    'Tiada keluaran dengan ID itu; mesej menyenaraikan yang ada.',
    'There is no release of that id; the message names those that there are.',
    'لا يوجد إصدار بهذا المعرّف؛ والرسالة تذكر الموجود منها.',
  ),
  TOKEN_LIMIT: t(
    'Dokumen mempunyai terlalu banyak token.',
    'The document has too many tokens.',
    'في المستند رموز أكثر مما ينبغي.',
  ),
  DEPTH_LIMIT: t(
    'Pilihan bersarang terlalu dalam.',
    'The selections are nested too deeply.',
    'التحديدات متداخلة أعمق مما ينبغي.',
  ),
  ALIAS_LIMIT: t(
    'Satu medan diminta dengan terlalu banyak nama.',
    'One field is asked for under too many names.',
    'طُلب حقل واحد بأسماء أكثر مما ينبغي.',
  ),
  ROOT_FIELD_LIMIT: t(
    'Terlalu banyak medan jenis pertanyaan diminta.',
    'Too many fields of the query type are asked for.',
    'طُلبت حقول أكثر مما ينبغي من نوع الاستعلام.',
  ),
  DIRECTIVE_LIMIT: t('Terlalu banyak arahan.', 'There are too many directives.', 'التوجيهات أكثر مما ينبغي.'),
  PAGE_SIZE: t(
    'Halaman lebih besar daripada yang dibenarkan, atau negatif.',
    'A page is larger than allowed, or negative.',
    'الصفحة أكبر من المسموح به أو سالبة.',
  ),
  COST_LIMIT: t(
    'Lebih banyak baris mungkin dipulangkan daripada yang boleh diminta sekali; muat turun yang dinamakan memuatkan semuanya.',
    'More rows could be returned than one request may ask for; the download named has them all.',
    'قد يعود من الصفوف أكثر مما يجوز طلبه مرة واحدة؛ وملف التنزيل المذكور يحويها كلها.',
  ),
  TIMEOUT: t(
    'Jawapan mengambil masa terlalu lama; minta kurang, atau ambil muat turun.',
    'The answer took too long; ask for less, or take the download.',
    'استغرق الجواب وقتًا أطول مما ينبغي؛ اطلب أقل أو خذ ملف التنزيل.',
  ),
  DATABASE_UNAVAILABLE: t(
    'Pangkalan data tiada seketika; minta lagi selepas bilangan saat dalam Retry-After.',
    'The database is away for a moment; ask again after the seconds in Retry-After.',
    'قاعدة البيانات غير متاحة لحظيًا؛ أعد الطلب بعد الثواني المذكورة في Retry-After.',
  ),
  UNEXPECTED: t(
    'Sesuatu gagal yang tidak sepatutnya; ia telah dicatat.',
    'Something failed that should not have; it was logged.',
    'تعطّل شيء ما كان ينبغي أن يتعطل؛ وقد سُجّل.',
  ),
} as const;

/** Codes of refusals made before GraphQL is reached, besides those above. */
export const refusalMeanings = {
  PERSISTED_QUERY_NOT_FOUND: t(
    'Tiada dokumen laman ini dengan SHA-256 itu; hantar dokumen itu sendiri.',
    'No document of the site has that SHA-256; send the document itself.',
    'لا مستند من مستندات الموقع له قيمة SHA-256 هذه؛ أرسل المستند نفسه.',
  ),
  METHOD_NOT_ALLOWED: t(
    'Alamat ini menerima kaedah lain; Allow menamakannya.',
    'The address takes other methods; Allow names them.',
    'يقبل هذا العنوان طرقًا أخرى؛ ويذكرها Allow.',
  ),
  NOT_ACCEPTABLE: t(
    'Accept tidak membenarkan mana-mana jenis media jawapan.',
    'Accept allows neither media type that answers have.',
    'لا يسمح Accept بأي من نوعي وسائط الأجوبة.',
  ),
  REQUEST_TIMEOUT: t(
    'Permintaan tidak tiba sepenuhnya dalam masanya.',
    'The request did not arrive whole in time.',
    'لم يصل الطلب كاملًا في وقته.',
  ),
  LENGTH_REQUIRED: t(
    'Badan permintaan tiba tanpa Content-Length.',
    'The body came without Content-Length.',
    'وصل نص الطلب بلا Content-Length.',
  ),
  BODY_TOO_LARGE: t(
    'Badan permintaan lebih besar daripada bodyBytes.',
    'The body is larger than bodyBytes.',
    'نص الطلب أكبر من bodyBytes.',
  ),
  URL_TOO_LONG: t(
    'Alamat lebih panjang daripada urlBytes; hantar permintaan dengan POST.',
    'The address is longer than urlBytes; send the request by POST.',
    'العنوان أطول من urlBytes؛ أرسل الطلب بطريقة POST.',
  ),
  UNSUPPORTED_MEDIA_TYPE: t(
    'Badan permintaan bukan application/json dalam UTF-8 tanpa pengekodan kandungan.',
    'The body is not application/json in UTF-8 without a content coding.',
    'نص الطلب ليس application/json بترميز UTF-8 وبلا ترميز للمحتوى.',
  ),
  RANGE_NOT_SATISFIABLE: t(
    'Fail tiada bait dalam julat itu; Content-Range menyatakan berapa yang ada.',
    'The file has no bytes in that range; Content-Range says how many it has.',
    'لا بايتات في الملف ضمن هذا المدى؛ ويذكر Content-Range عدد ما فيه.',
  ),
  RATE_LIMITED: t(
    'Peruntukan alamat ini telah habis; minta lagi selepas bilangan saat dalam Retry-After.',
    'The budget of the address is spent; ask again after the seconds in Retry-After.',
    'نفدت حصة هذا العنوان؛ أعد الطلب بعد الثواني المذكورة في Retry-After.',
  ),
  HEADERS_TOO_LARGE: t(
    'Alamat dan pengepala bersama-sama terlalu besar.',
    'The address and headers together are far too large.',
    'العنوان والترويسات معًا أكبر بكثير مما ينبغي.',
  ),
} as const;
