/** Corrections, redactions and when releases are due. */
import type { Texts } from './texts.ts';

export const correctionTexts: Texts = [
  [
    'A figure that a correction changed, or a correction that changed none of the programme.',
    'Angka yang diubah oleh pembetulan, atau pembetulan yang tidak mengubah sebarang angka program.',
    'رقم غيّره تصحيح، أو تصحيح لم يغيّر رقمًا للبرنامج.',
  ],
  [
    'Names of the datasets with corrected rows.',
    'Nama set data yang mempunyai baris dibetulkan.',
    'أسماء مجموعات البيانات التي فيها صفوف مصححة.',
  ],
  [
    'Id of the indicator; null where no figure of the programme changed.',
    'Id petunjuk; null apabila tiada angka program berubah.',
    'معرّف المؤشر؛ وnull حيث لم يتغير رقم للبرنامج.',
  ],
  [
    'A file that has another sum than the manifest of its release names.',
    'Fail yang jumlah semakannya lain daripada yang dinamakan manifes keluarannya.',
    'ملف مجموعه غير الذي يذكره بيان إصداره.',
  ],
  ['Size in bytes after this redaction.', 'Saiz dalam bait selepas pengeluaran ini.', 'الحجم بالبايت بعد هذا الحجب.'],
  [
    'SHA-256 as the manifest names it, hexadecimal.',
    'SHA-256 seperti dalam manifes, perenambelasan.',
    'قيمة SHA-256 كما يذكرها البيان، بالنظام الست عشري.',
  ],
  ['Name of the file, from the folder of the release.', 'Nama fail, dari folder keluaran.', 'اسم الملف من مجلد الإصدار.'],
  [
    'SHA-256 after this redaction, hexadecimal.',
    'SHA-256 selepas pengeluaran ini, perenambelasan.',
    'قيمة SHA-256 بعد هذا الحجب، بالنظام الست عشري.',
  ],
  [
    'Values that were taken out of every release. It never says which.',
    'Nilai yang dikeluarkan daripada setiap keluaran. Ia tidak pernah menyatakan yang mana.',
    'قيم أُخرجت من كل إصدار. ولا يُذكر أيها أبدًا.',
  ],
  ['The columns that were emptied.', 'Lajur yang dikosongkan.', 'الأعمدة التي أُفرغت.'],
  ['The files of releases that were rewritten.', 'Fail keluaran yang ditulis semula.', 'ملفات الإصدارات التي أُعيدت كتابتها.'],
  [
    'The key of the row, in the order of the dataset.',
    'Kunci baris, mengikut susunan set data.',
    'مفتاح الصف بترتيب مجموعة البيانات.',
  ],
  ['Counts from 1.', 'Dikira dari 1.', 'يبدأ العد من 1.'],
  [
    'The order of the court or authority; `annulment` of a sanction.',
    'Perintah mahkamah atau pihak berkuasa; `annulment` bagi pembatalan sekatan.',
    'أمر المحكمة أو السلطة؛ و`annulment` لإلغاء عقوبة.',
  ],
  ['When, UTC.', 'Bila, UTC.', 'متى، بتوقيت UTC.'],
  [
    'A month whose release is due, past or to come.',
    'Bulan yang keluarannya sepatutnya terbit, lalu atau akan datang.',
    'شهر يُستحق إصداره، مضى أو يأتي.',
  ],
  [
    'Whole days from the due date to publication, or to this moment; 0 where it is not late.',
    'Hari penuh dari tarikh sepatutnya hingga terbit, atau hingga saat ini; 0 apabila tidak lewat.',
    'أيام كاملة من موعد الاستحقاق إلى النشر، أو إلى هذه اللحظة؛ و0 حيث لا تأخر.',
  ],
  ['When its release is due, UTC.', 'Bila keluarannya sepatutnya terbit, UTC.', 'متى يُستحق إصداره، بتوقيت UTC.'],
  [
    'Whether it is past its due date and not published, at the moment of the answer.',
    'Sama ada ia melepasi tarikhnya dan belum diterbitkan, pada saat jawapan.',
    'هل تجاوز موعده ولم يُنشر، لحظة الجواب.',
  ],
  ['The month of the data.', 'Bulan data.', 'شهر البيانات.'],
  [
    'When it was published, UTC; null where it was not yet.',
    'Bila ia diterbitkan, UTC; null apabila belum.',
    'متى نُشر، بتوقيت UTC؛ وnull حيث لم يُنشر بعد.',
  ],
  [
    'The first release of the month; null where there is none yet.',
    'Keluaran pertama bulan itu; null apabila belum ada.',
    'أول إصدار للشهر؛ وnull حيث لا إصدار بعد.',
  ],
];
