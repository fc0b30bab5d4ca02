/** The table of a record's columns in the dictionary. */
import type { Locale, RecordDeclaration } from '../../records/define.ts';
import type { ColumnFacts } from './describe-column.ts';
import { code, escapeHtml } from './html.ts';
import { page, publications, requirements, words } from './words.ts';

/** A focusable region around the table lets it scroll sideways by keyboard. */
export function columnTable(locale: Locale, { name, title }: RecordDeclaration, columns: readonly ColumnFacts[]): string {
  const caption = `${page.columnsOf[locale]}: ${title[locale]}`;
  const heads = [page.column, page.meaning, words.form, page.required, page.published];
  return `<div class="table" role="region" tabindex="0" aria-labelledby="${name}-columns">
<table>
<caption id="${name}-columns">${escapeHtml(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head[locale])}</th>`).join('')}</tr></thead>
<tbody>
${columns.map((facts) => row(locale, facts)).join('\n')}
</tbody>
</table>
</div>`;
}

function row(locale: Locale, facts: ColumnFacts): string {
  const { name, title, column, required, published } = facts;
  const description = column.description ? `<br>${escapeHtml(column.description[locale])}` : '';
  const cells = [
    `<b>${escapeHtml(title[locale])}</b>${description}${linkText(locale, facts)}`,
    formText(locale, facts),
    escapeHtml(requirements[required][locale]),
    escapeHtml(publications[published][locale]),
  ];
  const kind = required === 'yes' ? ' class="required"' : '';
  return `<tr${kind}><th scope="row">${code(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function linkText(locale: Locale, { column: { references }, isKey }: ColumnFacts): string {
  const key = isKey ? `<br>${escapeHtml(words.partOfKey[locale])}.` : '';
  const target = references ? `<br>${escapeHtml(words.refersTo[locale])} <a href="#${references}">${code(references)}</a>.` : '';
  return key + target;
}

function formText(locale: Locale, { form, codes }: ColumnFacts): string {
  const example = form.example === undefined || codes ? '' : ` ${escapeHtml(words.example[locale])}: ${code(form.example)}`;
  const items = Object.entries(codes ?? {}).map(([name, label]) => `<li>${code(name)} ${escapeHtml(label[locale])}</li>`);
  return `${escapeHtml(form.text[locale])}${example}${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}`;
}
