import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sv1: IndicatorDefinition = {
  id: 'SV1',
  name: t('Perkhidmatan kritikal dikendalikan sendiri', 'Critical services run in-house', 'الخدمات الحيوية المُدارة داخليًا'),
  explanation: t(
    'Berapa banyak perkhidmatan kritikal kerajaan yang dibina dan dikendalikan oleh penjawat awam sendiri, dan telah disahkan melalui lima ujian: pegawai memiliki produk, pegawai memegang akses, kerajaan mengawal akaun, keluaran terkini dibuat sendiri, dan tiada kontrak yang menghalang. Perkhidmatan yang belum disahkan tidak dikira.',
    'How many of the government’s critical services are built and run by public officers themselves, verified by five tests: officers own the product, officers hold the access, government controls the accounts, the latest release was made in-house, and no contract stands in the way. A service that is not verified does not count.',
    'عدد الخدمات الحكومية الحيوية التي يبنيها ويديرها موظفون عموميون بأنفسهم، وقد جرى التحقق منها بخمسة اختبارات: الموظفون يملكون المنتج، ويملكون صلاحيات الوصول، والحكومة تتحكم في الحسابات، وآخر إصدار أُنجز داخليًا، ولا عقد يعيق ذلك. الخدمة التي لم يُتحقق منها لا تُحسب.',
  ),
  formula: t(
    'perkhidmatan kritikal pada peringkat dikendalikan sendiri yang penilaian terkininya disahkan dengan lima jawapan ya ÷ semua perkhidmatan kritikal yang beroperasi. Di sebelah: nisbah yang sama bagi perkhidmatan kritikal terbitan pertama, walau apa pun yang berlaku kepadanya kemudian, dan siapa yang keluar atau masuk sejak itu serta sebabnya',
    'critical services at stage in-house whose latest assessment is verified with five yes ÷ all live critical services. Beside it: the same over the critical services of the first release, whatever became of them since, and which have left or joined since then, and why',
    'الخدمات الحيوية في مرحلة الإدارة الداخلية التي جاء أحدث تقييم لها متحققًا منه بخمس إجابات نعم ÷ جميع الخدمات الحيوية العاملة. وإلى جانبها: النسبة نفسها للخدمات الحيوية في الإصدار الأول مهما آل إليه أمرها بعد ذلك، وما خرج منها أو انضم إليها منذ ذلك الحين وسببه',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'agency', 'topic'],
  breakdowns: ['weighted:transactions', 'register:first', 'register:left', 'register:joined'],
  statistics: ['share', 'count'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri; tiada petunjuk antarabangsa yang diterbitkan mengukur perkara yang sama.',
    'The programme’s own definition; we know of no published international indicator that measures the same thing.',
    'تعريف خاص بالبرنامج؛ ولا نعرف مؤشرًا دوليًا منشورًا يقيس الأمر نفسه.',
  ),
};
