/** Rules of a submission as a whole against the last one. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const holds = {
  'count-drop': {
    title: t('Bilangan rekod merosot', 'Many records fewer than last time', 'سجلات أقل كثيرًا من المرة السابقة'),
    kind: 'held',
    why: t(
      'Kehilangan lebih daripada 30% daripada satu daftar biasanya eksport yang terpotong, jadi serahan ditahan.',
      'Where a register loses more than 30%, the export was most often cut short, so the submission is held.',
      'إذا فقد السجل أكثر من 30% فالغالب أن التصدير قُطع، فيُحجز التسليم.',
    ),
    remedy: t(
      'Semak eksport. Jika benar, serahkan semula dengan `--confirm`.',
      'Check the export. If it is right, hand it in again with `--confirm`.',
      'راجع التصدير. فإن صح فسلِّمه من جديد بالخيار `--confirm`.',
    ),
    wrong: 'services: 412 → 120',
    right: 'services: 412 → 398',
    since: '0.1.0',
  },
  'same-submission': {
    title: t('Serahan yang sama', 'The same submission was kept before', 'التسليم نفسه محفوظ من قبل'),
    kind: 'notice',
    why: t(
      'Fail yang sama, bait demi bait, sudah diterima. Tiada apa-apa diubah.',
      'The same files, byte for byte, were accepted before. Nothing is changed.',
      'الملفات نفسها بايتًا بايتًا قُبلت من قبل، فلا يتغير شيء.',
    ),
    remedy: t(
      'Tiada tindakan, kecuali fail lain dimaksudkan.',
      'Do nothing, unless other files were meant.',
      'لا يلزم شيء، إلا إن كانت ملفات أخرى هي المقصودة.',
    ),
    wrong: '2026-10/services.csv\n2026-10/services.csv',
    right: '2026-10/services.csv\n2026-11/services.csv',
    since: '0.1.0',
  },
} as const satisfies Rules;
