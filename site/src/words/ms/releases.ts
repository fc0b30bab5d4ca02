/** Words of the pages of releases and corrections. */
import { plural } from '../plural.ts';

export const releases = {
  title: 'Keluaran dan tarikhnya',
  description: 'Semua keluaran: bila ia perlu diterbitkan, bila ia diterbitkan, dan yang mana sudah lewat.',
  heading: (month: string, day: string) => `Keluaran berikutnya, data ${month}, perlu diterbitkan pada ${day}`,
  overdueHeading: (n: number, month: string, day: string) =>
    plural('ms', n, { other: `# keluaran sudah lewat: data ${month} perlu diterbitkan pada ${day}` }),
  noneDue: 'Tiada keluaran yang dijadualkan',
  lede: 'Setiap keluaran kekal seperti ketika ia diterbitkan. Yang silap dibetulkan dalam keluaran baharu.',
  built: (day: string) =>
    `Kelewatan di halaman ini dikira semasa halaman dibina pada ${day}. API mengiranya semula setiap kali ditanya.`,
  calendar: 'Adakah keluaran tepat pada masanya?',
  calendarColumns: { month: 'Data bulan', due: 'Perlu diterbitkan', published: 'Diterbitkan', state: 'Keadaan' },
  onTime: 'Tepat pada masanya',
  daysLate: (n: number) => plural('ms', n, { other: 'Lewat # hari' }),
  overdue: (n: number) => plural('ms', n, { other: 'Sudah lewat # hari' }),
  toCome: 'Belum tiba masanya',
  notYet: 'Belum',
  query: 'Pertanyaan GraphQL yang menjawab pada saat ini',
  all: 'Apa yang telah diterbitkan?',
  columns: { id: 'Keluaran', asOf: 'Data setakat', published: 'Diterbitkan', files: 'Senarai fail', about: 'Perihal' },
  revisionOf: (id: string) => `Membetulkan ${id}`,
  correctedBy: (id: string) => `Dibetulkan oleh ${id}`,
  rules: 'Bagaimana keluaran dibuat?',
  how: [
    'Keluaran disediakan di sisi yang sedia ada, disemak, kemudian ditunjukkan dalam satu langkah bersama fail dan halamannya.',
    'Perubahan yang luar biasa besar menahan keluaran sehingga seseorang mengesahkannya.',
  ],
};

export const corrections = {
  title: 'Pembetulan',
  description:
    'Setiap pembetulan: apa yang silap, sebabnya, angka lama dan baharu, dan apa yang dipadamkan mengikut undang-undang.',
  heading: (n: number, day: string) => plural('ms', n, { other: `# pembetulan setakat ini, yang terbaharu pada ${day}` }),
  none: 'Belum ada pembetulan',
  lede: 'Pembetulan kekal tersenarai. Keluaran yang silap tidak diubah; angka yang betul berada dalam keluaran baharu.',
  what: 'Apa yang silap',
  why: 'Sebab, dalam kata-kata penerbit',
  reported: 'Dilaporkan',
  fixed: 'Dibetulkan',
  corrects: 'Keluaran yang dibetulkan',
  datasets: 'Set data yang dibetulkan',
  rows: (n: number) => plural('ms', n, { other: '# baris' }),
  notSaid: 'Tidak dinyatakan',
  noFigures: 'Tiada angka program yang berubah.',
  figures: 'Angka yang berubah',
  figureColumns: { indicator: 'Petunjuk', period: 'Tempoh', old: 'Lama', new: 'Baharu' },
  of: (part: string, whole: string) => `${part} daripada ${whole}`,
  noNumber: 'tiada angka',
  redacted: 'Apa yang dipadamkan mengikut undang-undang?',
  redactedNone: 'Tiada apa-apa telah dipadamkan.',
  redactedRule:
    'Nilai yang dipadamkan hilang daripada setiap keluaran, fail dan halaman. Jejaknya kekal di sini; nilainya tidak.',
  redactedColumns: { at: 'Pada', dataset: 'Set data', key: 'Baris', fields: 'Lajur', order: 'Perintah', reason: 'Sebab' },
  annulment: 'Pembatalan sekatan',
  annulled: 'Sekatan itu dibatalkan.',
  list: 'Fail yang ditulis semula, dengan jumlah semak lama dan baharu',
  report: 'Bagaimana melaporkan kesilapan?',
  reportLink: 'Tulis kepada penerbit',
};
