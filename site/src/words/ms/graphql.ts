/** Words of the pages on asking by program: questions and editor. */
import type { Around, Cells } from '../spoken.ts';
import { reference } from './reference.ts';

export const graphql = {
  title: 'Tanya data dengan GraphQL',
  heading: (n: number) => `Tanya sendiri: ${n} soalan berserta jawapannya`,
  description:
    'Cara bertanya kepada API GraphQL: editor dalam pelayar, soalan berserta jawapan, curl, Python, R dan formula hamparan, had dan rujukan skema.',
  lede: [
    'GraphQL ialah satu alamat untuk semua data yang diterbitkan. Anda menamakan medan yang dikehendaki, dan hanya itu yang dijawab.',
    'Tiada pendaftaran, tiada kunci dan tiada kos. Setiap angka di laman ini datang daripada pertanyaan seperti ini.',
  ],
  start: 'Bagaimana saya bermula?',
  address: 'Alamat API:',
  addressHow: 'GET dengan `query`, atau POST dengan `application/json`. Jawapannya JSON.',
  csvHow: 'Senarai datang sebagai CSV daripada alamat biasa: `select` menamakan lajur, dan hujahnya sama seperti dalam GraphQL.',
  idHow:
    'ID yang tiada pada mana-mana rekod tidak menemui apa-apa: 0 baris ketika itu tidak menerangkan apa-apa tentang rekod. `search(text: "kesihatan") { nodes { key name { ms } } }` mencari ID melalui nama.',
  releaseHow:
    'Soalan di bawah menamakan keluaran, maka jawapannya tidak akan berubah. Buang `release` dan anda mendapat keluaran terbaharu.',
  referenceLink: 'Rujukan skema: jenis, medan, had dan kod ralat',
  indicatorsLink: 'Petunjuk dengan idnya, misalnya SV1, dan cara setiap satunya dikira',
  datasetsLink: 'Set data dengan lajur dan kodnya',
  schemaLink: 'Skema sebagai fail (GraphQL)',
  limitsLink: 'Had (JSON)',
  httr2: 'GraphQL dari R dengan httr2',
  editorTitle: 'Editor',
  noScript:
    'Editor memerlukan skrip. Tanpanya, soalan dan rajah di bawah menunjukkan pertanyaannya, dan pautan di sebelahnya memberi jawapan API secara terus.',
  none: 'Keluaran ini tidak menerbitkan apa-apa yang sepadan.',
  open: 'Buka dalam editor',
  direct: 'Jawapan API (JSON)',
  csv: 'Baris yang sama (CSV)',
  how: 'Cara bertanya: GraphQL, curl, Python, R, hamparan',
  tools: {
    graphql: 'GraphQL',
    curl: 'curl',
    python: 'Python 3, tanpa pakej',
    r: 'R, tanpa pakej',
    google: 'Google Sheets',
    excel: 'Excel (Power Query, Advanced Editor)',
    libreoffice: 'LibreOffice Calc (Sheet › External Links; semua baris, bahasa English (USA), pemisah koma)',
  },
  nextPage:
    'JSON datang dalam halaman 100 baris. Untuk halaman seterusnya, tambah `--data-urlencode \'variables={"after":"…"}\'` dengan `endCursor` halaman terakhir.',
  firstOnly: 'Fail ini memberi angka satu keluaran. Tukar `release` untuk keluaran lain.',
  figures: 'Pertanyaan di sebalik rajah',
  figuresLede: 'Setiap rajah dibina daripada pertanyaan di bawah tajuknya. Jawapannya mengandungi setiap angka rajah itu.',
  columns: {
    name: 'Nama',
    ministry: 'Kementerian',
    service: 'Perkhidmatan',
    agency: 'Agensi',
    supplier: 'Pembekal',
    numerator: 'Bilangan',
    denominator: 'Daripada',
    unknown: 'Tidak diketahui',
    lower: 'Bahagian',
    plan: 'Pelan',
    value: 'Nilai',
    plannedOn: 'Dirancang',
    endsOn: 'Tamat',
    completedOn: 'Selesai',
    stage: 'Peringkat',
    period: 'Tempoh',
    id: 'Id',
    auditor: 'Juruaudit',
    due: 'Perlu dibaiki',
    fixedOnTime: 'Dalam masa',
    days: 'Median hari',
    extends: 'Melanjutkan',
    first: 'Yang melanjutkan',
    country: 'Dikawal dari',
    role: 'Peranan',
    release: 'Keluaran',
    status: 'Status',
  },
  questions: {
    'least-moved': {
      title: 'Kementerian mana yang paling sedikit berpindah?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan kementerian dengan bahagian terkecil (${first[4]}): ${around.ties}. Antaranya: ${first[0]}, ${first[1]} daripada ${first[2]} perkhidmatan kritikal dikendalikan sendiri.`,
    },
    'past-date': {
      title: 'Perkhidmatan kritikal mana yang melepasi tarikh rancangannya?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan yang melepasi tarikhnya: ${around.found}. Paling lama: ${first[1]}, dirancang pada ${first[2]}.`,
    },
    'due-next': {
      title: 'Perkhidmatan kritikal mana yang dijanjikan seterusnya?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan yang dijanjikan sehingga ${around.until}: ${around.found}. Yang pertama: ${first[1]}, pada ${first[2]}.`,
    },
    'on-track': {
      title: 'Adakah perpindahan mengikut pelan, bulan demi bulan?',
      answer: (_first: Cells, last: Cells) => `Bagi ${last[0]}: ${last[1]} dikendalikan sendiri; pelannya ${last[2]}.`,
    },
    'most-unknown': {
      title: 'Kementerian mana yang paling banyak tidak diketahui kod sumbernya?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan kementerian dengan paling banyak (${first[1]}): ${around.ties}. Antaranya: ${first[0]}, daripada ${first[2]} perkhidmatan kritikal.`,
    },
    'unknown-members': {
      title: 'Perkhidmatan kritikal mana yang kod sumbernya tidak diketahui?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan perkhidmatan kritikal tanpa penilaian kod sumber: ${around.found}. Antaranya: ${first[1]}.`,
    },
    'most-extended': {
      title: 'Kontrak mana yang paling kerap dilanjutkan?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan kontrak yang melanjutkan satu lanjutan: ${around.found}. Yang paling mahal: ${first[0]} dengan ${first[1]}, ${first[2]}.`,
    },
    'largest-contracts': {
      title: 'Kontrak terbesar yang masih berjalan: siapa pembekalnya?',
      answer: (first: Cells) => `Terbesar: ${first[1]} (dikawal dari ${first[2]}), ${first[3]} sehingga ${first[4]}.`,
    },
    'failed-audits': {
      title: 'Perkhidmatan mana yang gagal audit penuh lebih setahun lalu?',
      answer: (first: Cells, _last: Cells, around: Around) =>
        `Bilangan audit penuh yang gagal: ${around.found}. Yang terkini: ${first[0]}, pada ${first[2]}.`,
    },
    'fixed-in-time': {
      title: 'Adakah kelemahan kritikal dibaiki dalam masa?',
      answer: (_first: Cells, last: Cells) =>
        `Bagi ${last[0]}: ${last[2]} daripada ${last[1]} kelemahan kritikal dibaiki dalam masa; median ${last[3]} hari.`,
    },
    'emptiest-posts': {
      title: 'Peranan mana yang paling banyak jawatan kosong?',
      answer: (first: Cells) => `Bahagian terisi terkecil: ${first[0]}, ${first[1]} daripada ${first[2]} jawatan (${first[3]}).`,
    },
    'last-years-figure': {
      title: 'Adakah angka tahun lalu berubah antara keluaran?',
      answer: (first: Cells, last: Cells, around: Around) =>
        `Pergantungan pada pembekal bagi ${around.lastYear}: keluaran ${last[0]} menyatakan ${last[1]}, keluaran ${first[0]} menyatakan ${first[1]}.`,
    },
  },
  editor: {
    run: 'Tanya (Ctrl+Enter)',
    prettify: 'Kemaskan',
    share: 'Salin pautan',
    examples: 'Contoh',
    history: 'Pertanyaan terdahulu',
    clear: 'Padam sejarah',
    variables: 'Pemboleh ubah (JSON)',
    place: 'Letakkan kursor pada medan untuk membaca maknanya. Ctrl+Space mencadangkan medan.',
    result: 'Jawapan',
    hint: 'Tiada pertanyaan lagi.',
    table: 'Jawapan sebagai jadual',
    save: 'Muat turun jadual (CSV)',
    json: 'Jawapan sebagai JSON',
    said: {
      query: 'Pertanyaan',
      loading: 'Editor sedang dimuatkan.',
      ready: 'Editor sedia.',
      asking: 'Sedang bertanya.',
      badVariables: 'Pemboleh ubah itu bukan objek JSON, misalnya {"id": "SVC-0001"}.',
      copied: 'Pautan telah disalin.',
      inAddress: 'Pautan ada dalam bar alamat.',
      answered: 'Dijawab: {rows} baris, {kb} KB, {ms} ms.',
      noTable: 'Jawapan ini tidak mempunyai jadual.',
      failed: 'Pertanyaan ditolak.',
    },
  },
  reference,
};
