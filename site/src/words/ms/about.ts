/** Words of the pages on methods, on this site, and of the page that is not there. */
export const about = {
  methods: {
    title: 'Bagaimana angka dikira',
    description:
      'Cara perkhidmatan dikira, apa yang dibuat dengan yang tidak diketahui, apa yang disembunyikan, dan had data ini.',
    heading: 'Angka dikira daripada rekod, dengan peraturan yang sama setiap bulan',
    lede: 'Halaman ini menerangkan peraturannya. Formula setiap petunjuk ada di halaman petunjuk itu.',
    toIndicators: 'Semua petunjuk',
    toData: 'Semua set data',
    toRules: 'Apa yang ditolak, dan bagaimana membaikinya',
    parts: [
      {
        id: 'counted',
        question: 'Apa yang dikira?',
        texts: [
          'Satu perkhidmatan kritikal dikira beralih apabila ia pada peringkat akhir dan penilaian terbaharunya lulus kelima-lima ujian serta telah disahkan.',
          'Perkhidmatan yang dirancang atau sudah ditamatkan tidak dikira.',
          'Kepentingan perkhidmatan diambil daripada daftar semasa setiap keluaran, supaya angka lama tidak boleh diperbaiki dengan menukar pengelasan.',
        ],
      },
      {
        id: 'unknown',
        question: 'Bagaimana dengan yang tidak diketahui?',
        texts: [
          'Yang tidak diketahui ialah satu jawapan dan ditunjukkan. Nilai utama mengira ya daripada semua, termasuk yang tidak diketahui.',
          'Nilai tertinggi yang mungkin mengira semua yang tidak diketahui sebagai ya. Jadi tidak melapor tidak pernah menaikkan angka.',
          'Tidak dilaporkan ditulis dengan perkataan, tidak pernah sebagai sifar.',
        ],
      },
      {
        id: 'verified',
        question: 'Apa maksud disahkan?',
        texts: [
          'Diisytihar: agensi menyatakannya. Didokumenkan: ada bukti bertulis. Disahkan: pihak lain telah memeriksanya.',
          'Hanya yang disahkan dikira dalam angka utama. Diaudit bermaksud telah diperiksa, bukan selamat.',
        ],
      },
      {
        id: 'hidden',
        question: 'Apa yang disembunyikan, dan mengapa?',
        texts: [
          'Bilangan orang dibundarkan kepada gandaan lima dan bilangan kecil disembunyikan, supaya tiada individu dikenali.',
          'Angka lain yang akan mendedahkan bilangan kecil turut disembunyikan. Yang pernah disembunyikan kekal tersembunyi. Peraturan setiap set data ada pada halamannya.',
          'Tiada kelemahan diterangkan sebelum ia dibaiki dan disahkan. Lokasi data ditunjukkan sebagai jawapan ya atau tidak, bukan tempatnya.',
          'Yang disembunyikan tidak pernah dimasukkan ke dalam pangkalan data yang dibaca oleh laman ini.',
          'Peratus tidak diberi apabila kurang daripada lima dikira.',
        ],
      },
      {
        id: 'releases',
        question: 'Bagaimana angka diterbitkan dan diperbetulkan?',
        texts: [
          'Angka diterbitkan dalam keluaran bulanan. Halaman, API dan fail satu keluaran memberi angka yang sama.',
          'Keluaran tidak diubah. Setiap perubahan muncul dalam keluaran baharu dengan sebabnya, dan angka lama kekal boleh dibaca.',
        ],
      },
      {
        id: 'limits',
        question: 'Apa had data ini?',
        texts: [
          'Angka bergantung pada laporan agensi. Halaman setiap kementerian menunjukkan berapa banyak yang telah dilaporkan.',
          'Jangkaan tarikh selesai ialah julat, dengan andaian kadar 12 bulan lalu berterusan. Ia bukan janji.',
          'Tiada kedudukan dan tiada skor gabungan diterbitkan.',
        ],
      },
    ],
  },
  about: {
    title: 'Tentang laman ini',
    description: 'Siapa menerbitkan laman ini, untuk apa, di bawah lesen apa, dan bagaimana menghubungi pejabat program.',
    heading: (programme: string) => `${programme}: rekod awam, terbuka kepada semua`,
    lede: (owner: string, country: string) =>
      `${owner} menerbitkan laman ini supaya sesiapa boleh menyemak sejauh mana ${country} mengendalikan sistem digitalnya sendiri.`,
    demonstration: 'Ini demonstrasi: semua angka rekaan dan laman ini bukan laman rasmi kerajaan.',
    facts: { baseline: 'Tarikh mula', window: 'Tempoh sasaran', licence: 'Lesen', release: 'Keluaran ini', contact: 'Hubungi' },
    contact: 'Pejabat program',
    question: 'Apa yang boleh saya buat di sini?',
    links: { services: 'Cari perkhidmatan', data: 'Ambil data', methods: 'Baca cara angka dikira' },
    privacyQuestion: 'Apa yang laman ini tahu tentang saya?',
    privacy:
      'Laman ini tidak memuatkan apa-apa daripada pihak lain dan tidak menyimpan kuki. Pilihan paparan disimpan oleh pelayar anda sendiri.',
  },
  notFound: {
    title: 'Halaman tidak ditemui',
    description: 'Tiada halaman di alamat ini.',
    text: 'Tiada apa-apa di alamat ini. Mungkin alamatnya tersalah taip, atau halamannya telah dipindahkan.',
    links: { home: 'Ke laman utama', services: 'Semua perkhidmatan', data: 'Semua set data' },
  },
};
