import { defineRecord, t } from './define.ts';

export const studyLevels = {
  diploma: t('Diploma', 'Diploma', 'دبلوم'),
  degree: t('Ijazah sarjana muda', 'Degree', 'بكالوريوس'),
  master: t('Sarjana', 'Master', 'ماجستير'),
  phd: t('Kedoktoran', 'PhD', 'دكتوراه'),
} as const;

/** Students in programmes that train for the posts, by intake. */
export const universityCohorts = defineRecord({
  name: 'university-cohorts',
  title: t('Kohort universiti', 'University cohorts', 'دفعات الجامعات'),
  description: t(
    'Pelajar dalam program universiti yang melatih untuk jawatan ini, mengikut tahun pengambilan.',
    'Students in university programmes that train for these posts, by year of intake.',
    'طلبة البرامج الجامعية التي تؤهل لهذه الوظائف، بحسب سنة القبول.',
  ),
  key: ['institution', 'programme', 'level', 'intake_year'],
  columns: {
    institution: { kind: 'text', required: true, title: t('Institusi', 'Institution', 'المؤسسة') },
    programme: { kind: 'text', required: true, title: t('Program', 'Programme', 'البرنامج') },
    level: { kind: 'code', codes: studyLevels, required: true, title: t('Peringkat', 'Level', 'المستوى') },
    intake_year: { kind: 'year', required: true, title: t('Tahun pengambilan', 'Year of intake', 'سنة القبول') },
    places: { kind: 'integer', min: 0, title: t('Tempat', 'Places', 'المقاعد') },
    enrolled: { kind: 'integer', min: 0, required: true, title: t('Mendaftar', 'Enrolled', 'المسجلون') },
    graduated: { kind: 'integer', min: 0, title: t('Bergraduat', 'Graduated', 'الخريجون') },
    hired_within_12_months: {
      kind: 'integer',
      min: 0,
      title: t('Diambil bekerja dalam 12 bulan', 'Hired within 12 months', 'من وُظّفوا خلال 12 شهرًا'),
    },
  },
});
