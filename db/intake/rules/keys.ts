/** Rules of keys and references. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const keys = {
  'id-case': {
    title: t(
      'ID berbeza huruf besar sahaja',
      'Two identifiers differ in capital letters alone',
      'معرّفان لا يختلفان إلا في الحروف الكبيرة',
    ),
    kind: 'refused',
    why: t(
      'Huruf besar dan kecil dibezakan, jadi dua ID seperti ini mudah tertukar.',
      'Capital and small letters count as different, so two such ids are easily taken for each other.',
      'الحروف الكبيرة غير الصغيرة، فيسهل الخلط بين معرّفين كهذين.',
    ),
    remedy: t('Guna satu ejaan.', 'Use one spelling.', 'استعمل كتابة واحدة.'),
    wrong: 'service_id\nSVC-0001\nsvc-0001',
    right: 'service_id\nSVC-0001',
    since: '0.1.0',
  },
  'duplicate-row': {
    title: t('Baris berulang', 'The same row stands twice', 'الصف نفسه مرتين'),
    kind: 'notice',
    why: t(
      'Baris yang sama dengan kandungan yang sama disimpan sekali sahaja.',
      'The same row with the same content is kept once.',
      'الصف نفسه بالمحتوى نفسه يُحفظ مرة واحدة.',
    ),
    remedy: t('Buang satu daripadanya.', 'Take one of them out.', 'احذف أحدهما.'),
    wrong: 'service_id,entered_on,stage\nSVC-0001,2026-01-01,planning\nSVC-0001,2026-01-01,planning',
    right: 'service_id,entered_on,stage\nSVC-0001,2026-01-01,planning',
    since: '0.1.0',
  },
  'duplicate-key': {
    title: t('Dua baris berlainan dengan satu kunci', 'Two rows with one key differ', 'صفان مختلفان بمفتاح واحد'),
    kind: 'refused',
    why: t(
      'Kunci menamakan satu baris. Dua baris berlainan dengan kunci yang sama tidak boleh kedua-duanya benar.',
      'A key names one row. Two different rows with one key cannot both be right.',
      'المفتاح يسمي صفًا واحدًا، ولا يصح صفان مختلفان بمفتاح واحد.',
    ),
    remedy: t('Kekalkan yang betul.', 'Keep the right one.', 'أبقِ الصحيح.'),
    wrong: 'service_id,entered_on,stage\nSVC-0001,2026-01-01,planning\nSVC-0001,2026-01-01,rebuilding',
    right: 'service_id,entered_on,stage\nSVC-0001,2026-01-01,rebuilding',
    since: '0.1.0',
  },
  'dangling-reference': {
    title: t('Rujukan tiada', 'What is referred to does not exist', 'المُحال إليه غير موجود'),
    kind: 'refused',
    why: t(
      'ID yang dirujuk mesti ada dalam serahan ini atau sudah disimpan. Jika tidak, baris itu tidak dikira di mana-mana.',
      'The id must stand in this submission or have been kept before. Else the row would be counted nowhere.',
      'يجب أن يكون المعرّف في هذا التسليم أو محفوظًا قبله، وإلا لم يُعدّ الصف في أي مكان.',
    ),
    remedy: t(
      'Betulkan ID itu, atau serahkan juga rekod yang dirujuk.',
      'Correct the id, or hand in the record it names too.',
      'صحِّح المعرّف، أو سلِّم السجل الذي يسميه أيضًا.',
    ),
    wrong: 'service_id,agency_id\nSVC-0001,AGY-999',
    right: 'service_id,agency_id\nSVC-0001,AGY-001',
    since: '0.1.0',
  },
  'agency-chain': {
    title: t('Agensi di atas dirinya sendiri', 'An agency stands above itself', 'جهة فوق نفسها'),
    kind: 'refused',
    why: t(
      'Setiap agensi di bawah satu kementerian. Rantaian yang kembali kepada dirinya tidak sampai ke mana-mana kementerian.',
      'Every agency stands below a ministry. A chain that comes back to itself leads to none.',
      'كل جهة تحت وزارة، والسلسلة التي تعود إلى نفسها لا تصل إلى أي وزارة.',
    ),
    remedy: t('Betulkan agensi induk.', 'Correct the parent agency.', 'صحِّح الجهة الأم.'),
    wrong: 'agency_id,parent_agency_id\nAGY-001,AGY-002\nAGY-002,AGY-001',
    right: 'agency_id,parent_agency_id\nAGY-001,\nAGY-002,AGY-001',
    since: '0.1.0',
  },
} as const satisfies Rules;
