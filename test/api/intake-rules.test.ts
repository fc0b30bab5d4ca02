import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../../api/execute.ts';
import { rules } from '../../db/intake/rules.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';
import { ask, openSmallWorld } from './small-world.ts';

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openSmallWorld(database);
});
afterAll(() => database.close());

const text = '{ ms en ar }';
const query = `{ intakeRules { id theme { code } kind { code label ${text} } title ${text} why ${text} remedy ${text} wrong right since } }`;

interface Listed {
  readonly id: string;
  readonly theme: { readonly code: string };
  readonly kind: { readonly code: string };
}

const list = async (): Promise<readonly Listed[]> => ((await ask(api, query)) as { intakeRules: Listed[] }).intakeRules;

test('every rule of the intake is listed word for word', async () => {
  const declared = Object.entries(rules).map(([id, rule]) => ({
    ...rule,
    id,
    kind: expect.objectContaining({ code: rule.kind }),
  }));
  expect(await list()).toEqual(declared.map((rule) => expect.objectContaining(rule)));
});

test('rules stand by theme in the order in which a submission is checked', async () => {
  const themes = (await list()).map(({ theme }) => theme.code);
  const changes = themes.filter((theme, i) => theme !== themes[i - 1]);
  expect(changes.join(' ')).toBe('files workbooks mappings tables columns characters texts values keys order holds');
});

test('a rule says what becomes of the submission', async () => {
  expect((await list()).find(({ id }) => id === 'count-drop')).toMatchInlineSnapshot(`
    {
      "id": "count-drop",
      "kind": {
        "code": "held",
        "label": {
          "ar": "يُحجز حتى التأكيد",
          "en": "Held until confirmed",
          "ms": "Ditahan sehingga disahkan",
        },
      },
      "remedy": {
        "ar": "راجع التصدير. فإن صح فسلِّمه من جديد بالخيار \`--confirm\`.",
        "en": "Check the export. If it is right, hand it in again with \`--confirm\`.",
        "ms": "Semak eksport. Jika benar, serahkan semula dengan \`--confirm\`.",
      },
      "right": "services: 412 → 398",
      "since": "0.1.0",
      "theme": {
        "code": "holds",
      },
      "title": {
        "ar": "سجلات أقل كثيرًا من المرة السابقة",
        "en": "Many records fewer than last time",
        "ms": "Bilangan rekod merosot",
      },
      "why": {
        "ar": "إذا فقد السجل أكثر من 30% فالغالب أن التصدير قُطع، فيُحجز التسليم.",
        "en": "Where a register loses more than 30%, the export was most often cut short, so the submission is held.",
        "ms": "Kehilangan lebih daripada 30% daripada satu daftar biasanya eksport yang terpotong, jadi serahan ditahan.",
      },
      "wrong": "services: 412 → 120",
    }
  `);
});
