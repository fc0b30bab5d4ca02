/** Pages, releases and ids as arguments take them. */
import type { Texts } from './texts.ts';

export const argumentTexts: Texts = [
  [
    'How many rows, from the start: 1 to 100.',
    'Bilangan baris dari permulaan: 1 hingga 100.',
    'عدد الصفوف من البداية: من 1 إلى 100.',
  ],
  [
    'How many rows, from the end: 1 to 100. Goes before `first`.',
    'Bilangan baris dari penghujung: 1 hingga 100. Mendahului `first`.',
    'عدد الصفوف من النهاية: من 1 إلى 100. ويتقدم على `first`.',
  ],
  ['Only rows after this cursor.', 'Hanya baris selepas kursor ini.', 'الصفوف التي بعد علامة الموضع هذه وحدها.'],
  ['Only rows before this cursor.', 'Hanya baris sebelum kursor ini.', 'الصفوف التي قبل علامة الموضع هذه وحدها.'],
  [
    'Id of the release to read, e.g. 2026-10; by default the latest.',
    'Id keluaran yang dibaca, misalnya 2026-10; lazimnya yang terbaharu.',
    'معرّف الإصدار المقروء، مثل `2026-10`؛ وأحدث إصدار ما لم يُذكر.',
  ],
  ['Id of the agency, e.g. AGY-KKM.', 'Id agensi, misalnya AGY-KKM.', 'معرّف الجهة، مثل AGY-KKM.'],
  ['Id of the agency of the service.', 'Id agensi bagi perkhidmatan itu.', 'معرّف جهة الخدمة.'],
  [
    'Id of the agency; of a ministry for the role `security`.',
    'Id agensi; id kementerian bagi peranan `security`.',
    'معرّف الجهة؛ ومعرّف الوزارة للدور `security`.',
  ],
  [
    'Id of an agency: only rows that name it, or one of its services, or whose scope it is. Refused for a dataset that says nothing of agencies.',
    'Id agensi: hanya baris yang menamakannya, atau salah satu perkhidmatannya, atau yang skopnya agensi itu. Ditolak bagi set data yang tidak menyebut agensi.',
    'معرّف جهة: الصفوف التي تسمّيها أو تسمّي إحدى خدماتها أو التي هي نطاقها وحدها. ويُرفض لمجموعة بيانات لا تذكر الجهات.',
  ],
  ['Id of the service, e.g. SVC-0001.', 'Id perkhidmatan, misalnya SVC-0001.', 'معرّف الخدمة، مثل SVC-0001.'],
  ['Id of a service that the contract is for.', 'Id perkhidmatan yang menjadi tujuan kontrak.', 'معرّف خدمة أُبرم العقد من أجلها.'],
  ['Id of the supplier.', 'Id pembekal.', 'معرّف المورّد.'],
  ['Id of the indicator, e.g. SV1.', 'Id petunjuk, misalnya SV1.', 'معرّف المؤشر، مثل SV1.'],
  ['Id of the indicator: RE1 or RE2.', 'Id petunjuk: RE1 atau RE2.', 'معرّف المؤشر: RE1 أو RE2.'],
  [
    'Id of the record: of a service, agency, contract or milestone.',
    'Id rekod: perkhidmatan, agensi, kontrak atau pencapaian dijanjikan.',
    'معرّف السجل: لخدمة أو جهة أو عقد أو معلم.',
  ],
  [
    'Id of a ministry: what lies under it counts, and itself.',
    'Id kementerian: segala yang di bawahnya dikira, dan dirinya.',
    'معرّف وزارة: يُحسب ما تحتها وهي نفسها.',
  ],
  [
    'Id of a ministry: only the agencies under it, and itself.',
    'Id kementerian: hanya agensi di bawahnya, dan dirinya.',
    'معرّف وزارة: الجهات التي تحتها وحدها، وهي نفسها.',
  ],
  [
    'Id of a ministry: services of what lies under it, and its own.',
    'Id kementerian: perkhidmatan segala yang di bawahnya, dan perkhidmatannya sendiri.',
    'معرّف وزارة: خدمات ما تحتها وخدماتها.',
  ],
  [
    'Id of a ministry: audits of services of what lies under it.',
    'Id kementerian: audit perkhidmatan segala yang di bawahnya.',
    'معرّف وزارة: عمليات تدقيق خدمات ما تحتها.',
  ],
  [
    'Id of the earlier release, e.g. 2026-08.',
    'Id keluaran yang lebih awal, misalnya 2026-08.',
    'معرّف الإصدار الأسبق، مثل `2026-08`.',
  ],
  [
    'Id of the later release; the latest unless given.',
    'Id keluaran yang lebih lewat; yang terbaharu jika tidak diberi.',
    'معرّف الإصدار اللاحق؛ وأحدث إصدار ما لم يُذكر.',
  ],
  ['Id of the release that was wrong.', 'Id keluaran yang silap.', 'معرّف الإصدار الذي كان خطأ.'],
  ['Id of the release that fixed it.', 'Id keluaran yang membetulkannya.', 'معرّف الإصدار الذي صححه.'],
  ['Its id.', 'Idnya.', 'معرّفه.'],
  ['Its id, e.g. SV1.', 'Idnya, misalnya SV1.', 'معرّفه، مثل SV1.'],
  ['Its name, e.g. services.', 'Namanya, misalnya services.', 'اسمها، مثل services.'],
  ['E.g. 2026-10.', 'Misalnya 2026-10.', 'مثل `2026-10`.'],
  [
    'E.g. `2026-10`; the newest unless given.',
    'Misalnya `2026-10`; yang terbaharu jika tidak diberi.',
    'مثل `2026-10`؛ وأحدثها ما لم تُذكر.',
  ],
  [
    'E.g. `measure:satisfaction` or `move:after`.',
    'Misalnya `measure:satisfaction` atau `move:after`.',
    'مثل `measure:satisfaction` أو `move:after`.',
  ],
  [
    'The `id` of an object, as an answer gave it.',
    '`id` sesuatu objek, seperti yang diberi oleh jawapan.',
    '`id` كائن كما أعطاه جواب.',
  ],
  [
    'Ids of objects, as answers gave them: 1 to 100.',
    'Id objek seperti yang diberi oleh jawapan: 1 hingga 100.',
    'معرّفات كائنات كما أعطتها الأجوبة: من 1 إلى 100.',
  ],
];
