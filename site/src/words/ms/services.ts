/** Words of the pages of services. */
import { plural } from '../plural.ts';

const whole = (n: number) => n.toLocaleString('en');

export const services = {
  title: 'Perkhidmatan kerajaan dan peringkat peralihannya',
  description:
    'Setiap perkhidmatan digital kerajaan: agensi, peringkat peralihan, tarikh yang dirancang dan tahap kepentingannya.',
  all: (total: number, moved: number) =>
    `${whole(moved)} daripada ${whole(total)} perkhidmatan sudah sampai ke peringkat akhir peralihan`,
  list: {
    ministry: (name: string, total: number, moved: number) =>
      `${name}: ${whole(moved)} daripada ${whole(total)} perkhidmatan sudah sampai ke peringkat akhir`,
    stage: (name: string, total: number) => `Peringkat “${name}”: ${whole(total)} perkhidmatan`,
    topic: (name: string, total: number, moved: number) =>
      `${name}: ${whole(moved)} daripada ${whole(total)} perkhidmatan sudah sampai ke peringkat akhir`,
  },
  lede: 'Senarai ini menunjukkan peringkat dalam daftar. Angka utama program mengira perkhidmatan kritikal yang telah disahkan sahaja.',
  unknownStage: (n: number) => plural('ms', n, { other: 'Peringkat # perkhidmatan tidak diketahui.' }),
  choose: 'Pilih mengikut',
  allServices: 'Semua perkhidmatan',
  by: { ministry: 'Kementerian', stage: 'Peringkat', topic: 'Topik' },
  columns: {
    name: 'Perkhidmatan',
    agency: 'Agensi',
    stage: 'Peringkat',
    planned: 'Tarikh dirancang',
    criticality: 'Kepentingan',
  },
  noDate: 'Tiada pelan',
  pages: 'Halaman',
  page: (n: number, of: number) => `Halaman ${n} daripada ${of}`,
  file: 'Muat turun senarai penuh (CSV)',
  one: {
    title: (name: string, agency: string) => `${name} (${agency})`,
    description: (name: string, agency: string) =>
      `Peringkat peralihan, lima ujian, kod sumber, lokasi data, audit, kontrak dan pelan bagi ${name}, ${agency}.`,
    status: {
      in_house: (date: string) => `Menurut daftar, perkhidmatan ini dikendalikan sendiri sejak ${date}.`,
      stage: (stage: string, date: string) => `Perkhidmatan ini berada pada peringkat “${stage}” sejak ${date}.`,
      unknown: 'Peringkat perkhidmatan ini tidak diketahui: belum ada laporan.',
    },
    verified: {
      yes: 'Kelima-lima ujian lulus dan telah disahkan.',
      no: 'Kelima-lima ujian belum lulus dan disahkan, jadi ia tidak dikira dalam angka utama.',
      none: 'Tiada penilaian dilaporkan, jadi ia tidak dikira dalam angka utama.',
    },
    responsible: 'Agensi yang bertanggungjawab',
    facts: { criticality: 'Kepentingan', lifecycle: 'Status', audience: 'Pengguna', topic: 'Topik', yearly: 'Urusan setahun' },
    visit: 'Ke perkhidmatan ini',
    next: {
      question: 'Apa yang berubah seterusnya, dan bila?',
      planned: (date: string) => `Peralihan dirancang selesai pada ${date}.`,
      late: (date: string) => `Peralihan dirancang selesai pada ${date}. Tarikh itu sudah berlalu dan peralihan belum selesai.`,
      done: 'Peralihan telah selesai; tiada langkah lain dirancang.',
      none: 'Tiada tarikh peralihan dilaporkan.',
      changes: (n: number) => plural('ms', n, { other: 'Pelan telah diubah # kali.' }),
      unchanged: 'Pelan pertama masih terpakai.',
      columns: { version: 'Versi', approved: 'Diluluskan', planned: 'Tarikh dirancang', reason: 'Sebab perubahan' },
    },
    timeline: { question: 'Apa yang sudah berlaku?', columns: { stage: 'Peringkat', from: 'Sejak', assurance: 'Tahap semakan' } },
    tests: {
      question: 'Adakah kerajaan benar-benar mengendalikannya?',
      intro: (date: string, assurance: string) => `Lima ujian, dinilai pada ${date}. Tahap semakan: ${assurance}.`,
      none: 'Tiada penilaian dilaporkan. Ini bukan bermaksud ujian gagal atau lulus.',
      columns: { test: 'Ujian', answer: 'Jawapan' },
    },
    source: {
      question: 'Siapa memegang kod sumber, dan di mana data?',
      level: (level: number) => `Tahap akses kod sumber ialah ${level} daripada 4.`,
      assessed: (date: string) => `Dinilai pada ${date}.`,
      exempt: (reason: string) => `Dikecualikan: ${reason}.`,
      rebuilt: (month: string) => `Kali terakhir dibina semula daripada kod yang dipegang: ${month}.`,
      repository: 'Repositori awam',
      none: 'Akses kepada kod sumber tidak dilaporkan.',
      levels: [
        'Kerajaan tiada akses.',
        'Kod disimpan oleh pihak ketiga.',
        'Kod boleh dibaca apabila diminta.',
        'Kerajaan memegang kod dan sejarahnya dengan lengkap.',
        'Kerajaan membina semula sistem daripada kod yang dipegangnya.',
      ] as readonly string[],
      data: {
        yes: 'Semua data terhad dan rahsia disimpan di dalam negara.',
        no: 'Sebahagian data terhad atau rahsia disimpan di luar negara.',
        unknown: 'Lokasi data tidak diketahui sepenuhnya.',
        not_applicable: 'Perkhidmatan ini tiada data terhad atau rahsia yang dilaporkan.',
        none: 'Lokasi data tidak dilaporkan.',
      },
    },
    checks: {
      question: 'Sudahkah ia diperiksa?',
      audits: (n: number) => plural('ms', n, { other: '# audit selesai telah diterbitkan.' }),
      noAudits: 'Tiada audit selesai diterbitkan bagi perkhidmatan ini.',
      latest: (kind: string, date: string) => `Yang terbaharu: ${kind}, ${date}.`,
      fixes: (n: number) => plural('ms', n, { other: '# kelemahan yang telah dibaiki dan disahkan telah diterbitkan.' }),
      noFixes: 'Tiada kelemahan yang telah dibaiki diterbitkan.',
      open: 'Kelemahan yang belum dibaiki tidak pernah diterbitkan bagi satu perkhidmatan.',
    },
    performance: {
      question: 'Bagaimana prestasinya?',
      intro: 'Dua belas bulan terakhir seperti yang dilaporkan oleh agensi.',
      newest: 'Yang terkini dilaporkan',
      beforeAfter: 'Ketersediaan 12 bulan sebelum berpindah: {before}. 12 bulan selepas: {after}.',
      none: 'Tiada prestasi dilaporkan bagi perkhidmatan ini.',
      month: 'Bulan',
      not_provided: 'tidak dilaporkan',
      not_applicable: 'tidak berkenaan',
    },
    contracts: {
      question: 'Kontrak apa yang terlibat?',
      shown: (shown: number, all: number) => `${shown} daripada ${all} kontrak, yang tamat paling lewat dahulu.`,
      none: 'Tiada kontrak dilaporkan bagi perkhidmatan ini.',
      columns: { contract: 'Kontrak', supplier: 'Pembekal', scope: 'Skop', value: 'Nilai (MYR)', ends: 'Tamat' },
    },
    complain: {
      question: 'Di mana hendak mengadu?',
      service: 'Tentang perkhidmatan: hubungi agensi yang bertanggungjawab.',
      record: 'Tentang angka di halaman ini: beritahu pejabat program.',
      contact: 'Hubungi pejabat program',
      query: 'Rekod ini melalui GraphQL',
    },
  },
};
