/** Words of the page on contracts. */
export const contracts = {
  title: 'Kontrak dengan pembekal luar',
  description:
    'Nilai kontrak yang masih mengikat perkhidmatan kepada pembekal luar, kontrak baharu dan lanjutan sejak arahan, dan siapa pembekalnya.',
  noValue: 'Nilai kontrak tidak diterbitkan dalam keluaran ini',
  headline: 'Nilai setahun kontrak yang menahan perkhidmatan di luar ialah {value} daripada nilainya pada tarikh asas',
  planned: 'Rancangan bagi bulan ini ialah {plan}. Matlamat akhirnya sifar.',
  lede: 'Nilai setahun ialah nilai kontrak dibahagi dengan tempohnya. Yang dikira ialah kontrak operasi, awan dan lesen yang masih berkuat kuasa.',
  none: 'Tiada angka diterbitkan dalam keluaran ini.',
  runOff: {
    question: 'Adakah kebergantungan kepada pembekal semakin berkurang?',
    intro: 'Seluruh bar ialah nilai setahun pada tarikh asas, bahagian berisi ialah nilai sekarang.',
    counted: 'Bagaimana ia dikira',
    title: '{value} daripada nilai pada tarikh asas masih berkuat kuasa; rancangannya {plan}',
    titleWithoutPlan: '{value} daripada nilai pada tarikh asas masih berkuat kuasa',
    sub: (month: string) => `Nilai setahun kontrak operasi, awan dan lesen, seluruh program, ${month}`,
    source: (owner: string) => `${owner}, daftar kontrak`,
    all: 'Semua',
    columns: { scope: 'Jenis kontrak', now: 'Sekarang', then: 'Pada tarikh asas', share: 'Baki' },
  },
  outside: {
    question: 'Adakah kontrak luar baharu masih dibuat?',
    intro: 'Kontrak untuk membangunkan atau mengendalikan sistem yang bermula selepas tarikh asas, termasuk lanjutan.',
    sentence:
      'Kontrak sejak tarikh asas: {count}, bernilai {value}. Daripadanya, lanjutan: {extensions}; dengan pembekal yang dikawal dari luar negara: {foreign}.',
    columns: {
      ministry: 'Kementerian',
      count: 'Kontrak',
      value: 'Nilai',
      extensions: 'Lanjutan',
      foreign: 'Dikawal dari luar negara',
    },
  },
  foreign: {
    question: 'Berapa banyak yang pergi ke luar negara?',
    intro:
      'Daripada nilai setahun semua kontrak yang berkuat kuasa. Saiz firma yang tidak dilaporkan dikira bukan firma kecil tempatan.',
    sentence:
      'Kepada pembekal yang dikawal dari luar negara: {foreign}. Kepada firma kecil tempatan: {local}, sekurang-kurangnya.',
    columns: {
      scope: 'Jenis kontrak',
      foreign: 'Dikawal dari luar negara',
      local: 'Firma kecil tempatan',
      value: 'Nilai setahun',
    },
  },
  extensions: {
    question: 'Kontrak mana yang dilanjutkan?',
    intro: 'Lanjutan yang bermula selepas tarikh asas, sehingga akhir suku tahun terakhir yang ditutup.',
    sentence: 'Lanjutan: {count}, bernilai {value}.',
    shown: (shown: string, all: string) => `${shown} daripada ${all} ditunjukkan.`,
    columns: { contract: 'Kontrak', agency: 'Agensi', supplier: 'Pembekal', value: 'Nilai', starts: 'Bermula' },
  },
  suppliers: {
    question: 'Siapa pembekalnya?',
    intro:
      'Pembekal dengan kontrak terbanyak yang berkuat kuasa. Negara kawalan ialah negara pemilik yang akhirnya mengawal syarikat.',
    shown: (shown: string, all: string) => `${shown} daripada ${all} pembekal yang mempunyai kontrak berkuat kuasa.`,
    columns: { supplier: 'Pembekal', country: 'Negara kawalan', local: 'Firma kecil tempatan', contracts: 'Kontrak' },
  },
};
