/** Words of the page on the rules of the intake. */
import { plural } from '../plural.ts';

export const rules = {
  title: 'Apa yang ditolak, dan bagaimana membaikinya',
  description:
    'Setiap peraturan semakan rekod: idnya yang kekal, sebabnya, contoh bentuk yang salah dan yang betul, serta cara membaikinya.',
  heading: (n: number) => plural('ms', n, { other: 'Rekod disemak dengan # peraturan; setiap satu menyatakan cara membaikinya' }),
  lede: [
    'Serahan diterima seluruhnya atau tidak langsung. Serahan yang ditolak tidak mengubah apa-apa.',
    'Laporan menamakan fail, baris, lajur dan nilai setiap masalah, serta id peraturannya. Id itu kekal dan membawa ke halaman ini.',
  ],
  toMethods: 'Cara angka dikira',
  themes: 'Peraturan mengikut tema',
  how: 'Bagaimana saya menyemak sebelum menyerahkan?',
  check: 'Jalankan `npm run ingest -- folder --check`. Semua masalah dinyatakan sekali gus dan tiada apa-apa diubah.',
  notation:
    'Dalam contoh, `<U+200B>` ialah aksara yang tidak kelihatan, `<0xE9>` satu bait, dan `A{301}` huruf itu sebanyak 301 kali.',
  query: 'Pertanyaan GraphQL yang memberi peraturan ini',
  wrong: 'Salah',
  right: 'Betul',
  remedy: 'Cara membaiki:',
};
