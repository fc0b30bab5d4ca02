/** Words of the Progress page. {names in braces} are replaced by published values. */
import { plural } from '../plural.ts';

const services = (n: number) => plural('ms', n, { other: '# perkhidmatan' });

export const progress = {
  title: (programme: string) => `${programme}: kemajuan`,
  description:
    'Berapa banyak perkhidmatan kritikal kerajaan sudah dikendalikan sendiri, sama ada menurut pelan, dan bila dijangka selesai.',
  headline: (_numerator: number, _denominator: number, country: string) =>
    `{numerator} daripada {denominator} perkhidmatan kritikal kerajaan kini berjalan pada sistem yang dibina dan diurus sendiri oleh ${country}`,
  noHeadline: 'Tiada angka untuk perkhidmatan kritikal dalam keluaran ini',
  sovereign: (_n: number) =>
    'Daripada jumlah itu, {sovereign} berdaulat sepenuhnya: kod sumber dipegang, data terhad di dalam negara, tiada kawalan asing dan tiada kontrak pengendalian dengan pembekal.',
  sovereignUnknown: (_n: number) => 'Bagi {unknown} lagi, hal itu belum diketahui.',
  share: 'Ini bersamaan {lower}.',
  unknown: (_n: number) => 'Bagi {unknown} perkhidmatan keadaannya tidak diketahui; semuanya dikira belum beralih.',
  plan: {
    behind: (plan: string, gap: number) => `Pelan setakat ini ialah ${plan}, jadi program ketinggalan ${services(gap)}.`,
    ahead: (plan: string, gap: number) => `Pelan setakat ini ialah ${plan}, jadi program mendahului sebanyak ${services(gap)}.`,
    same: (plan: string) => `Pelan setakat ini juga ${plan}.`,
    none: 'Tiada pelan untuk bulan ini.',
  },
  forecast: {
    range: (from: string, to: string) =>
      `Jika kadar 12 bulan lalu berterusan, kerja ini dijangka selesai antara ${from} dan ${to} (8 daripada 10 kiraan).`,
    openEnd: (from: string) =>
      `Jika kadar 12 bulan lalu berterusan, kerja ini selesai paling awal pada ${from}, dan dalam lebih satu daripada sepuluh kiraan ia tidak selesai.`,
    tooEarly:
      'Perkhidmatan beralih dalam kurang daripada enam daripada 12 bulan lalu: terlalu awal untuk menjangka tarikh selesai.',
    never: 'Jika kadar 12 bulan lalu berterusan, sekurang-kurangnya separuh daripada kiraan tidak akan selesai.',
    done: 'Semua perkhidmatan kritikal sudah beralih.',
    none: 'Jangkaan tarikh selesai tidak diterbitkan dalam keluaran ini.',
  },
  window: (from: string, to: string) => `Sasarannya antara ${from} dan ${to}.`,
  odds: (percent: string) => `Kebarangkalian selesai sebelum tempoh sasaran berakhir ialah ${percent}.`,
  squares: {
    title: (n: number) => `Setiap perkhidmatan kritikal mengikut peringkat: ${n} semuanya`,
    sub: (month: string) => `Satu petak ialah satu perkhidmatan, ${month}`,
    label: (parts: string) => `Perkhidmatan kritikal mengikut peringkat: ${parts}.`,
    note: (declared: number) =>
      `${services(declared)} sudah sampai ke peringkat akhir tetapi belum disahkan dalam kelima-lima ujian, jadi belum dikira dalam tajuk.`,
  },
  onTrack: {
    question: 'Adakah kita mengikut jadual?',
    intro: 'Satu perkhidmatan dikira beralih apabila kakitangan sendiri membina dan mengendalikannya dan hal itu telah disahkan.',
    pace: {
      faster: 'Peralihan semakin laju',
      slower: 'Peralihan semakin perlahan',
      same: 'Kadar peralihan tidak berubah',
      unknown: 'Sejarah terlalu pendek untuk membandingkan kadar',
    },
    gap: {
      behind: (n: number) => `jumlahnya ketinggalan ${n} daripada pelan`,
      ahead: (n: number) => `jumlahnya ${n} mendahului pelan`,
      same: 'jumlahnya mengikut pelan',
      none: 'tiada pelan untuk bulan ini',
    },
    join: (pace: string, gap: string) => `${pace}; ${gap}`,
    change: {
      rose: (n: number) => `bertambah ${n}`,
      fell: (n: number) => `berkurang ${n}`,
      same: 'tidak berubah',
    },
    recent: (last: string, before: string) => `Dalam enam bulan lalu jumlahnya ${last}; dalam enam bulan sebelumnya ${before}.`,
    counted: 'Cara ia dikira',
    sub: (from: string, to: string) =>
      `Perkhidmatan kritikal yang sudah beralih, jumlah terkumpul, ${from} hingga ${to}, dan arah kadar semasa`,
    note: {
      fan: (from: string, to: string) =>
        `Kawasan berlorek menunjukkan di mana jumlah itu akan berada jika bulan-bulan akan datang menyerupai bulan yang dipilih rawak daripada 12 bulan lalu. Dalam 8 daripada 10 kiraan, perkhidmatan terakhir beralih antara ${from} dan ${to}. Ini bukan janji.`,
      none: 'Tiada kawasan jangkaan dilukis kerana jangkaan belum dapat dikira.',
    },
    all: (n: number) => `Semua ${services(n)}`,
    moved: (n: string) => `Sudah beralih: ${n}`,
    planNow: (n: string) => `Pelan: ${n}`,
    from: (month: string) => `dari ${month}`,
    paceHolds: 'Jika kadar ini berterusan',
    target: 'Tempoh sasaran',
    columns: { period: 'Bulan', moved: 'Sudah beralih', denominator: 'Semua', lower: 'Peratus', plan: 'Pelan (peratus)' },
    label: (title: string) => `Graf garis: ${title}.`,
  },
  stages: {
    question: 'Di mana kerja sekarang?',
    intro: 'Setiap perkhidmatan melalui lima langkah, daripada perancangan hingga pembekal lama dihentikan.',
    title: (waiting: number, difference: string, month: string) => `${services(waiting)} belum bermula, ${difference} ${month}`,
    fewer: (n: number) => `${n} kurang daripada`,
    more: (n: number) => `${n} lebih daripada`,
    same: 'sama banyak dengan',
    sub: (from: string, to: string) => `Perkhidmatan kritikal mengikut peringkat, setiap tiga bulan, ${from} hingga ${to}`,
    note: 'Peringkat akhir di sini mengikut daftar; tajuk halaman mengira yang telah disahkan sahaja.',
    label: (parts: string) => `Graf bertindan perkhidmatan kritikal mengikut peringkat. Kini: ${parts}.`,
    find: 'Cari perkhidmatan',
    stage: 'Peringkat',
    month: 'Bulan',
  },
  ministries: {
    question: 'Kementerian mana di hadapan?',
    intro:
      'Bulatan kosong ialah setahun lalu, bulatan penuh ialah sekarang. Kementerian yang bermula lewat ada lebih sedikit masa.',
    title: (half: number, all: number) =>
      half === 0
        ? `Tiada kementerian daripada ${all} sudah memindahkan separuh perkhidmatan kritikalnya`
        : `${half} daripada ${all} kementerian sudah memindahkan separuh atau lebih perkhidmatan kritikalnya`,
    sub: (then: string, now: string) =>
      `Bahagian perkhidmatan kritikal setiap kementerian yang dikendalikan sendiri, ${then} dan ${now}`,
    small: (n: number) =>
      `${plural('ms', n, { other: '# kementerian' })} mempunyai kurang daripada lima perkhidmatan kritikal, terlalu sedikit untuk peratus. Bilangannya ada dalam jadual.`,
    ministry: 'Kementerian',
    more: 'Semua kementerian',
    all: 'Semua',
    moved: 'Sudah beralih',
  },
  audits: {
    counts: (month: string) => `Diaudit, ${month}`,
    question: 'Adakah kod sumber sudah diperiksa?',
    intro: 'Audit ialah bacaan kod sumber oleh pemeriksa yang tidak menulisnya. Diaudit tidak bermakna selamat.',
    title: (_numerator: number, _denominator: number) =>
      '{numerator} daripada {denominator} perkhidmatan kritikal menjalani audit kod sumber bebas dalam 365 hari',
    sub: 'Bahagian perkhidmatan kritikal setiap kementerian yang diaudit dalam 365 hari sebelum hujung bulan yang ditunjukkan',
    more: 'Semua audit',
  },
  fixes: {
    question: 'Berapa cepat lubang keselamatan ditutup?',
    intro:
      'Kelemahan ialah kesilapan yang boleh disalahgunakan. Kiraan bermula apabila ia ditemui dan berhenti apabila pembaikannya disahkan; yang masih terbuka turut dikira.',
    title: {
      p90: (days: string) => `Sekurang-kurangnya sembilan daripada sepuluh kelemahan kritikal dibaiki dalam had ${days}`,
      p75: (days: string) =>
        `Sekurang-kurangnya tiga daripada empat kelemahan kritikal dibaiki dalam had ${days}, tetapi kurang daripada sembilan daripada sepuluh`,
      p50: (days: string) =>
        `Sekurang-kurangnya separuh kelemahan kritikal dibaiki dalam had ${days}, tetapi kurang daripada tiga daripada empat`,
      none: (days: string) => `Kurang daripada separuh kelemahan kritikal dibaiki dalam had ${days}`,
      missing: 'Masa membaiki kelemahan kritikal tidak diterbitkan dalam keluaran ini',
    },
    sub: (period: string) =>
      `Hari dari ditemui hingga dibaiki, kelemahan kritikal yang ditemui dalam 12 bulan hingga akhir ${period}`,
    parts: { p50_days: 'Separuh dibaiki dalam', p75_days: 'Tiga daripada empat', p90_days: 'Sembilan daripada sepuluh' },
    limit: (days: string) => `Had ${days}`,
    onTimeTitle: (_numerator: number, _denominator: number) =>
      '{numerator} daripada {denominator} kelemahan kritikal yang sampai tarikh akhir dibaiki tepat pada masanya',
    onTimeMissing: 'Bahagian yang dibaiki tepat pada masanya tidak diterbitkan dalam keluaran ini',
    onTimeSub: (period: string) => `Kelemahan yang tarikh akhirnya dalam ${period}, mengikut tahap`,
    period: 'Tempoh',
    limitColumn: 'Had (hari)',
    severity: 'Tahap',
    severities: { critical: 'Kritikal', high: 'Tinggi', medium: 'Sederhana', low: 'Rendah' },
    onTime: 'Tepat pada masanya',
    due: 'Sampai tarikh akhir',
    more: 'Lebih lanjut tentang pembaikan',
  },
  people: {
    question: 'Adakah cukup orang?',
    intro: 'Jawatan teknologi dalam agensi awam. Bilangan dibundarkan kepada gandaan lima terdekat.',
    silent: 'Bagi {unknown} jawatan yang diluluskan, tiada laporan sama ada ia diisi. Jawatan itu dikira belum diisi.',
    title: (_numerator: number, _denominator: number) =>
      'Kira-kira {numerator} daripada {denominator} jawatan teknologi yang diluluskan sudah diisi',
    missing: 'Bilangan jawatan tidak diterbitkan dalam keluaran ini',
    sub: (period: string) => `Jawatan diluluskan (palang pucat) dan diisi (palang penuh), setara sepenuh masa, ${period}`,
    role: 'Peranan',
    filled: 'Diisi',
    established: 'Diluluskan',
    share: 'Peratus',
    more: 'Tenaga kerja selanjutnya',
    note: 'Palang pertama ialah semua peranan pada skala sendiri; palang lain berkongsi satu skala.',
    all: 'Semua peranan',
    training: (_n: number) => 'Kira-kira {numerator} daripada {denominator} tempat latihan wajib sudah diperakukan.',
  },
  changes: {
    question: 'Apa yang berubah sejak keluaran lepas',
    first: 'Ini keluaran pertama.',
    moved: (change: string, now: string) =>
      `Perkhidmatan kritikal yang dikendalikan sendiri ${change} sejak keluaran lepas, kepada ${now}.`,
    corrected: (month: string, was: string, is: string) => `Angka ${month} diperbetulkan daripada ${was} kepada ${is}.`,
    uncorrected: (month: string) => `Angka ${month} tidak berubah.`,
    reasons: {
      new: (rows: string, datasets: string) => `${rows} baris baharu; paling banyak dalam ${datasets}.`,
      late_report: (rows: string, datasets: string) => `${rows} baris dilaporkan lewat; paling banyak dalam ${datasets}.`,
      correction: (rows: string, datasets: string) => `${rows} baris diperbetulkan; paling banyak dalam ${datasets}.`,
      update: (rows: string, datasets: string) => `${rows} baris dikemas kini; paling banyak dalam ${datasets}.`,
      rule_change: (rows: string, datasets: string) =>
        `${rows} baris berubah kerana kaedah baharu; paling banyak dalam ${datasets}.`,
      withdrawal: (rows: string, datasets: string) => `${rows} baris ditarik balik; paling banyak dalam ${datasets}.`,
    },
    all: 'Semua keluaran',
    corrections: 'Pembetulan dan kekurangan yang diketahui',
  },
  take: {
    title: 'Ambil data',
    text: 'Setiap angka di halaman ini boleh dimuat turun, ditanya melalui GraphQL, dan digunakan semula di bawah lesen terbuka.',
    indicators: (size: string) => `Muat turun semua petunjuk (CSV${size})`,
    graphql: 'Tanya melalui GraphQL',
    datasets: 'Semua set data',
  },
  source: (owner: string) => `${owner}, daftar perkhidmatan`,
  sources: {
    audits: (owner: string) => `${owner}, daftar audit`,
    findings: (owner: string) => `${owner}, daftar kelemahan`,
    posts: (owner: string) => `${owner}, penyata jawatan`,
  },
  missing: 'Tidak diterbitkan dalam keluaran ini.',
};
