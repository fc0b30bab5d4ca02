/** The dictionary for officers: one page a language that opens by a double click, without a network. */
import { datasetByName } from '../../datasets/index.ts';
import { locales, type Locale, type RecordDeclaration } from '../../records/define.ts';
import { describeColumns } from './describe-column.ts';
import { columnTable } from './dictionary-table.ts';
import { code, escapeHtml } from './html.ts';
import { pageStyle } from './page-style.ts';
import { languageNames, page, publications } from './words.ts';

export const dictionaryName = (locale: Locale): string => `dictionary.${locale}.html`;

export const dictionaryPage = (locale: Locale, records: readonly RecordDeclaration[]): string => `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title[locale])}</title>
<style>
${pageStyle}</style>
</head>
<body>
<a class="skip" href="#columns">${escapeHtml(page.skip[locale])}</a>
<header>
${languageLinks(locale)}
<h1>${escapeHtml(page.title[locale])}</h1>
<p>${escapeHtml(page.lede[locale])}</p>
</header>
<nav id="records" aria-labelledby="records-title">
<h2 id="records-title">${escapeHtml(page.records[locale])}</h2>
<ol>
${records.map(({ name, title }) => `<li><a href="#${name}">${escapeHtml(title[locale])}</a> ${code(name)}</li>`).join('\n')}
</ol>
</nav>
<main id="columns">
${records.map((record) => recordSection(locale, record)).join('\n')}
</main>
</body>
</html>
`;

const directionOf = (locale: Locale): string => (locale === 'ar' ? 'rtl' : 'ltr');

function languageLinks(here: Locale): string {
  const links = locales.map((locale) => {
    const current = locale === here ? ' aria-current="page"' : '';
    return `<li><a lang="${locale}" dir="${directionOf(locale)}" hreflang="${locale}" href="${dictionaryName(locale)}"${current}>${languageNames[locale]}</a></li>`;
  });
  return `<nav class="languages" aria-label="${escapeHtml(page.languages[here])}"><ul>${links.join('')}</ul></nav>`;
}

function recordSection(locale: Locale, record: RecordDeclaration): string {
  const { name, title, description, key } = record;
  const files = ['csv', 'xlsx'].map((format) => `<a href="${name}.${format}">${code(`${name}.${format}`)}</a>`);
  return `<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${escapeHtml(title[locale])} ${code(name)}</h2>
<p>${escapeHtml(description[locale])}</p>
<dl>
<dt>${escapeHtml(page.files[locale])}</dt><dd>${files.join(' ')}</dd>
<dt>${escapeHtml(page.key[locale])}</dt><dd>${key.map(code).join(' + ')}</dd>
<dt>${escapeHtml(page.publication[locale])}</dt><dd>${escapeHtml(publicationRule(locale, record))}</dd>
</dl>
${columnTable(locale, record, describeColumns(record))}
<p><a href="#records">${escapeHtml(page.toTop[locale])}</a></p>
</section>`;
}

/** The rule of the dataset of the record's name; a record without one is published in derived figures alone. */
function publicationRule(locale: Locale, { name }: RecordDeclaration): string {
  const dataset = datasetByName(name);
  return dataset ? dataset.rule[locale] : `${publications.derived[locale]}.`;
}
