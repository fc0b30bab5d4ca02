/** The pages on asking by program: every tool that can run here gives the printed answer, and every link to a query its figure. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../../site/src/locales.ts';
import type { TestSite } from '../../../world/site.ts';
import { inLanguage, languages } from '../page-kinds.ts';
import { readPage } from './read-page.ts';
import * as tools from './run-tools.ts';

type Opened = () => { site: TestSite; browser: Browser };

export function describeAsking(opened: Opened): void {
  test('the type of a problem leads to its code, and from there to its meaning', async () => {
    const answer = await fetch(`${opened().site.url}/graphql/nothing.csv`);
    const { type, code } = (await answer.json()) as { type: string; code: string };
    expect([answer.status, type]).toEqual([404, `/data/graphql/#${code}`]);
    for (const language of languages) {
      const [page, reference] = ['/data/graphql/', '/data/graphql/reference/'].map((one) => inLanguage(language, one));
      const [here, there] = [htmlOf(opened(), page!), htmlOf(opened(), reference!)];
      expect(here.includes(`<li id="${code}"> <a href="${reference}#${code}">`), page).toBe(true);
      expect(there.includes(`<code id="${code}">`), reference).toBe(true);
    }
  });

  describe('the worked questions', () => {
    test('are printed with the answer that the API gives, in each language', async () => {
      for (const language of languages) {
        const printed = printedIn(opened(), language);
        const answers = await answersIn(opened(), language);
        expect(printed.length).toBeGreaterThanOrEqual(12);
        expect(printed.map(({ id, cells, sentence }) => ({ id, cells, sentence }))).toEqual(
          answers.map(({ question, shown }) => ({ id: question.id, cells: shown.rows, sentence: shown.sentence })),
        );
        expect(answers.filter(({ rows }) => rows.length === 0)).toEqual([]);
      }
    });

    test(
      'have the same answer by curl, as JSON and as CSV, by the formulas of spreadsheets and by the steps of the R program',
      { timeout: 120_000 },
      async () => {
        for (const { printed, question, rows } of await inEnglish(opened())) {
          const [json = '', csv = ''] = printed.tools['curl']!.split('\n\n');
          const asked = await tools.askByCurl(json, question);
          expect(tools.comparable(asked, question.columns), json).toEqual(tools.comparable(rows, question.columns));
          const expected = tools.comparable(question.csvHasFirst ? rows.slice(0, 1) : rows, question.csvColumns);
          const all = await tools.fetchCsv(csv, question);
          expect(tools.comparable(tools.withSteps(all, question), question.csvColumns), csv).toEqual(expected);
          const { google = '', excel = '', libreoffice = '', r = '' } = printed.tools;
          const address = /'(.*)'/.exec(csv)![1]!;
          expect([google.includes(`"${address}"`), excel.includes(`"${address}"`), libreoffice]).toEqual([true, true, address]);
          expect(tools.comparable(tools.followGoogle(google, all, question), question.csvColumns), google).toEqual(expected);
          expect(tools.comparable(tools.followExcel(excel, all, question), question.csvColumns), excel).toEqual(expected);
          expect(tools.comparable(tools.followR(r, address, all, question), question.csvColumns), r).toEqual(expected);
        }
      },
    );

    const python = tools.has('python3');
    test.skipIf(!python)(`have the same answer in Python${python ? '' : ' (python3 is not on this machine)'}`, async () => {
      for (const { printed, question, rows } of await inEnglish(opened())) {
        const program = printed.tools['python']!;
        const said = await tools.runPython(program, question);
        expect(tools.comparable(said, question.columns), program).toEqual(tools.comparable(rows, question.columns));
      }
    });

    const r = tools.has('Rscript');
    test.skipIf(!r)(`have the same answer in R${r ? '' : ' (Rscript is not on this machine)'}`, async () => {
      for (const { printed, question, rows } of await inEnglish(opened())) {
        const program = printed.tools['r']!;
        const expected = question.csvHasFirst ? rows.slice(0, 1) : rows;
        const said = await tools.runR(program, question);
        expect(tools.comparable(said, question.csvColumns), program).toEqual(tools.comparable(expected, question.csvColumns));
      }
    });
  });
}

/** A page of the built site. */
const htmlOf = ({ site }: { site: TestSite }, page: string): string =>
  readFileSync(path.join(site.folder, page, 'index.html'), 'utf8');

function printedIn(opened: { site: TestSite }, language: Locale) {
  return readPage(htmlOf(opened, inLanguage(language, '/data/graphql/')), opened.site.url);
}

/** Asked anew, by the functions that the build asks with. */
async function answersIn({ site }: { site: TestSite }, language: Locale) {
  process.env['PORTAL_API_URL'] = `${site.url}/graphql`;
  const { loadContext, loadQuestions } = await import('../../../../site/src/data/graphql/questions.ts');
  const { readable } = await import('../../../../site/src/data/graphql/readable.ts');
  const context = await loadContext(language);
  const answered = await loadQuestions(language);
  return Promise.all(answered.map(async (one) => ({ ...one, shown: await readable(one, context) })));
}

async function inEnglish(opened: { site: TestSite }) {
  const answers = await answersIn(opened, 'en');
  return printedIn(opened, 'en').map((printed, i) => ({ printed, ...answers[i]! }));
}
