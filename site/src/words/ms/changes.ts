/** Words about what changed between two releases. */
export const changes = {
  title: (dataset: string) => `${dataset}: apa yang berubah`,
  description: (dataset: string) =>
    `${dataset}: baris yang baharu, berubah atau ditarik balik sejak keluaran sebelumnya, dengan nilai lama, nilai baharu dan sebabnya.`,
  crumb: 'Perubahan',
  lede: 'Dua keluaran terakhir dibandingkan baris demi baris dan lajur demi lajur. Keluaran lama kekal seperti yang diterbitkan.',
  first: 'Ini keluaran pertama. Belum ada keluaran lain untuk dibandingkan.',
  none: 'Tiada baris yang berbeza antara dua keluaran ini.',
  releases: { from: 'Keluaran lama:', to: 'Keluaran baharu:' },
  howMany: 'Berapa baris berbeza, dan mengapa?',
  which: 'Baris yang mana?',
  shown: (shown: string, all: string) =>
    `${shown} daripada ${all} baris ditunjukkan; yang berubah atau ditarik balik didahulukan.`,
  files: 'Bolehkah saya memuat turun perubahannya?',
  form: 'Fail setiap keluaran membandingkannya dengan keluaran sebelumnya: satu baris bagi setiap lajur yang berubah, satu bagi setiap baris yang ditambah atau ditarik balik. Yang disembunyikan tidak dibandingkan.',
  noFiles:
    'Tiada fail perubahan lagi: keluaran pertama tidak mempunyai pendahulu, dan set data yang semua barisnya diganti setiap tempoh tidak mempunyainya. Bandingkan fail dua keluaran.',
  columns: { key: 'Kunci', what: 'Apa yang berlaku', rows: 'Baris', field: 'Lajur', old: 'Sebelum', new: 'Selepas' },
  query: 'Pertanyaan GraphQL yang memberi semua perubahan ini',
  link: 'Apa yang berubah sejak keluaran sebelumnya',
  what: {
    'added.new': 'Baris baharu',
    'added.late_report': 'Baris baharu, lewat dilaporkan',
    'added.rule_change': 'Baris baharu mengikut peraturan baharu',
    'changed.update': 'Dikemas kini',
    'changed.correction': 'Dibetulkan',
    'changed.rule_change': 'Berubah kerana peraturan baharu',
    'withdrawn.withdrawal': 'Ditarik balik',
    'withdrawn.update': 'Digantikan oleh baris yang lebih baharu',
    'withdrawn.correction': 'Digantikan oleh pembetulan',
    'withdrawn.rule_change': 'Digantikan mengikut peraturan baharu',
  },
  then: {
    question: 'Apa yang kami katakan dahulu?',
    lede: 'Tempoh yang nilainya berbeza antara keluaran, seperti yang diterbitkan oleh setiap keluaran.',
    unchanged: 'Setiap tempoh yang ditunjukkan masih bernilai seperti ketika mula-mula diterbitkan.',
    shown: (shown: string, all: string) => `${shown} daripada ${all} tempoh yang berbeza ditunjukkan.`,
    notYet: 'Belum diterbitkan',
  },
};
